import { words } from '../../shared/language/words.ts';

export const SETTINGS = words.settings;
