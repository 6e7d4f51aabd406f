/** Longest description of a picture, characters: in the window, at the door and beside a picture. */
export const MAX_DESCRIPTION = 2_000;
