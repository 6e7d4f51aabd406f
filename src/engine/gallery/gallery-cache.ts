import type { ProfileId } from '../../shared/ids.ts';
import type { ServerMediaItem } from '../api/media-item.ts';

/** A client's list as it was last read. */
export interface CachedList {
  readonly items: readonly ServerMediaItem[];
  /** Epoch ms. */
  readonly listedAt: number;
}

/** Keeps each client's last list over restarts. Items are plain JSON. */
export interface GalleryCache {
  read(profile: ProfileId): CachedList | undefined;
  write(profile: ProfileId, items: readonly ServerMediaItem[], listedAt: number): void;
}
