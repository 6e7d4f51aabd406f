/** Longest description of a picture, characters: in the window, at the door and beside a picture. */
export const MAX_DESCRIPTION = 2_000;

/**
 * What becomes of the words a person has for a picture. `goes-out`: with its direct upload. `kept-here`: the file is
 * too large for a direct upload, or its content was not sent, so that nobody else has them.
 */
export type DescriptionFate = 'none' | 'goes-out' | 'sent' | 'kept-here';
