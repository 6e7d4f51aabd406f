import type { DescriptionFate } from '../../shared/description.ts';
import { words } from '../../shared/language/words.ts';

export const DESCRIPTION = words.description;

/** What becomes of the words, as the tooltip of a row's sign says it. */
export const FATE_WORDS: { readonly [Fate in Exclude<DescriptionFate, 'none'>]: string } =
  words.description.fates;

/** Said once the words are taken. */
export const KEPT_WORDS: { readonly [Fate in DescriptionFate]: string } = words.description.kept;
