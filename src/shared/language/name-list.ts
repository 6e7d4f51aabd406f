import { perLanguage } from './formats.ts';

const lists = perLanguage(({ formats: locale }) => new Intl.ListFormat(locale, { type: 'unit' }));

/** Names, or short clauses, one after the other, as the language spoken now strings them: "Acme, Berry, Cove". */
export const nameList = (names: readonly string[]): string => lists().format(names);
