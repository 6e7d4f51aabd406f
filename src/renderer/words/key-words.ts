import { words } from '../../shared/language/words.ts';
export const KEY = words.key;
