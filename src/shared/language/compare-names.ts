import { perLanguage } from './formats.ts';

const collators = perLanguage(({ formats }) => new Intl.Collator(formats, { sensitivity: 'base' }));

/** Which of two names comes first, as the language spoken now sorts them; below, above or equal to 0. */
export const compareNames = (one: string, other: string): number => collators().compare(one, other);
