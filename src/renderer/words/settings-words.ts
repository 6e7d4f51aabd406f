import { words } from '../../shared/language/words.ts';
import type { Snapshot } from '../../shared/snapshot.ts';

export const SETTINGS = words.settings;

export const KEY_STORE_WORDS: { readonly [Kind in Snapshot['keyStore']]: string } = words.settings.keyStores;
