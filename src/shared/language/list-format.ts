import { perLanguage } from './formats.ts';

const clauses = perLanguage(({ formats }) => new Intl.ListFormat(formats, { type: 'unit', style: 'long' }));

/** Short clauses as one, in the order given: "41 keys work, 1 was refused". */
export const listFormat = (each: readonly string[]): string => clauses().format(each);
