import type { DescriptionFate } from '../../shared/description.ts';

export const DESCRIPTION = {
  describe: 'Description…',
  label: 'Description',
  hint: 'It goes to the media library with a file of up to 10 MB. Of a larger file it stays on this computer.',
  save: 'Keep',
  cancel: 'Not now',
  sendOnceMore: 'Send once more',
} as const;

/** What becomes of the words, as the tooltip of a row's sign says it. */
export const FATE_WORDS: { readonly [Fate in Exclude<DescriptionFate, 'none'>]: string } = {
  'goes-out': 'Goes with a description',
  sent: 'In the library with its description',
  'kept-here': 'The description stays on this computer',
};

/** Said once the words are taken. */
export const KEPT_WORDS: { readonly [Fate in DescriptionFate]: string } = {
  none: 'The file goes without a description.',
  'goes-out': 'The description goes with the file.',
  sent: FATE_WORDS.sent,
  'kept-here': 'The file is larger than 10 MB, so its description stays on this computer.',
};

export const describeTitle = (fileName: string, client: string): string =>
  `Describe ${fileName} for ${client}`;
