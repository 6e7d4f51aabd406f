import { perLanguage } from './formats.ts';
import { isolate } from './isolate.ts';
import { spokenLanguage } from './words.ts';

const lists = perLanguage(({ formats: locale }) => ({
  each: new Intl.ListFormat(locale, { type: 'unit' }),
  together: new Intl.ListFormat(locale, { type: 'conjunction' }),
}));

/** Names, or short clauses, one after the other, as the language spoken now strings them: "Acme, Berry, Cove". */
export const nameList = (names: readonly string[]): string => lists().each.format(names.map(apart));

/** The same as one whole: "Acme, Berry and Cove". */
export const namesTogether = (names: readonly string[]): string => lists().together.format(names.map(apart));

const apart = (name: string): string => (spokenLanguage().direction === 'rtl' ? isolate(name) : name);
