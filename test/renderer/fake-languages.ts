import german from '../../assets/languages/de.json?raw';
import { ENGLISH } from '../../src/shared/language/english.ts';
import type { Language } from '../../src/shared/language/language.ts';
import { pseudoLanguage } from '../../src/shared/language/pseudo.ts';
import { readLanguage } from '../../src/shared/language/read-language.ts';

const read = readLanguage('de', JSON.parse(german));
if ('problem' in read) throw new Error(read.problem);

/** What main would have found: English, German, and the made-up one from right to left. */
export const FAKE_LANGUAGES: readonly Language[] = [ENGLISH, read.language, pseudoLanguage(ENGLISH)];
