import { KIB } from './units.ts';

/** Longer side of a small picture, px. [ours] the largest tile on a screen of two pixels to one. */
export const THUMBNAIL_EDGE = 640;

/** Largest small picture that is kept, bytes. [ours] WebP of that edge is 20 to 90 KiB. */
export const MAX_THUMBNAIL_BYTES = 256 * KIB;

/** The same as base64, characters. */
export const MAX_MADE_CHARACTERS = Math.ceil(MAX_THUMBNAIL_BYTES / 3) * 4;
