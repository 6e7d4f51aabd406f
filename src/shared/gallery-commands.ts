import * as z from 'zod/mini';
import { id } from './id-input.ts';
import type { MediaItemId, ProfileId, UploadId } from './ids.ts';
import type { MediaItemView } from './model.ts';
import type { Outcome } from './outcome.ts';
import type { GalleryPage } from './pages.ts';
import { MAX_MADE_CHARACTERS } from './thumbnail.ts';

const profile = id<ProfileId>();
const mediaItem = id<MediaItemId>();

export const LinkFormat = z.enum(['plain', 'markdown', 'html', 'csv', 'json']);
export type LinkFormat = z.infer<typeof LinkFormat>;

/** What the window asks of the gallery, of links, and answers about pictures. */
export const galleryInputs = {
  /** What has changed since the page before; from the beginning without a cursor. */
  'gallery:changes': z.object({ after: z.optional(z.string().check(z.maxLength(200))) }),
  'gallery:show-original': z.object({ id: mediaItem }),
  'gallery:refresh': z.object({ profileId: z.optional(profile) }),
  'links:copy': z.object({
    uploads: z.optional(z.array(id<UploadId>()).check(z.maxLength(10_000))),
    media: z.optional(z.array(mediaItem).check(z.maxLength(10_000))),
    /** The place of a resized copy among each media item's variants: its link instead of the item's. */
    size: z.optional(z.int().check(z.minimum(0), z.maximum(1_000))),
    format: LinkFormat,
  }),
  // Wide enough that a link which is too long is refused in words and not at the door.
  'public-links:add': z.object({ profileId: profile, url: z.string().check(z.maxLength(20_000)) }),
  'public-links:check': z.object({ ids: z.array(mediaItem).check(z.maxLength(1_000)) }),
  'public-links:remove': z.object({ ids: z.array(mediaItem).check(z.maxLength(1_000)) }),
  /** The small picture of what main asked to be made smaller, base64; null when it cannot be decoded. */
  'thumbs:made': z.object({
    token: z.string().check(z.minLength(1), z.maxLength(100)),
    picture: z.nullable(z.string().check(z.maxLength(MAX_MADE_CHARACTERS))),
  }),
} as const;

/** What comes back. */
export interface GalleryOutputs {
  'gallery:changes': GalleryPage;
  /** `gone`: it was not sent from this computer, or lies there no longer. */
  'gallery:show-original': Outcome;
  'gallery:refresh': null;
  'links:copy': { readonly copied: number };
  'public-links:add': Outcome<MediaItemView>;
  /** Answers when the looks have ended, with what is known then. */
  'public-links:check': readonly MediaItemView[];
  /** How many were taken out. */
  'public-links:remove': { readonly count: number };
  'thumbs:made': null;
}
