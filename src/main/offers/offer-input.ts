import * as z from 'zod/mini';
import type { ProfileId } from '../../shared/ids.ts';

/** Paths one gesture may give; whoever has more gives the folder they lie in. */
export const MAX_OFFER_PATHS = 5_000;
/** Characters of one path: PATH_MAX of Linux in bytes, and more than the other systems allow. */
const MAX_PATH_LENGTH = 4_096;

/** What the preload sends for a drop: the paths the system gave for the dropped files. */
export const OfferInput = z.object({
  paths: z
    .array(z.string().check(z.minLength(1), z.maxLength(MAX_PATH_LENGTH)))
    .check(z.minLength(1), z.maxLength(MAX_OFFER_PATHS)),
  profileId: z.optional(
    z.pipe(
      z.string().check(z.minLength(1), z.maxLength(100)),
      z.transform((text) => text as ProfileId),
    ),
  ),
});
