import type { ProfileId } from '../../shared/ids.ts';
import type { ServerMediaItem } from '../api/media-item.ts';
import type { Steps } from '../steps.ts';

/** Keeps each client's last list over restarts. Items are plain JSON. */
export interface GalleryCache {
  /** When the list that is kept was read, epoch ms; undefined: there is none. */
  listedAt(profile: ProfileId): number | undefined;
  /** The list that is kept; undefined: there is none that can be read. */
  read(profile: ProfileId): Steps<readonly ServerMediaItem[] | undefined>;
  /** Until it is through, the list before it stands. */
  write(profile: ProfileId, items: readonly ServerMediaItem[], listedAt: number): Steps<void>;
}
