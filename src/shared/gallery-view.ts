import type { Failure } from './failure.ts';
import type { ProfileId } from './ids.ts';
import type { MediaItemView } from './model.ts';

/** What could be read of the gallery; a client that could not be read keeps its last list. */
export interface GalleryView {
  readonly items: readonly MediaItemView[];
  readonly unread: readonly {
    readonly profileId: ProfileId;
    readonly failure: Failure;
    /** When it could not be read, epoch ms. */
    readonly triedAt: number;
    readonly listedAt: number | null;
  }[];
  /** Oldest list that is shown, epoch ms; null when nothing was ever read. */
  readonly listedAt: number | null;
  readonly loading: boolean;
}
