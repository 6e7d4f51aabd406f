import type { Failure } from '../../shared/failure.ts';
import type { MediaItemId, ProfileId } from '../../shared/ids.ts';

/** A link that was public already, in one client's gallery. */
export interface PublicLink {
  readonly id: MediaItemId;
  readonly profileId: ProfileId;
  /** As it was pasted. */
  readonly url: string;
  /** Epoch ms. */
  readonly addedAt: number;
  /** The last look that proved something, epoch ms; null before the first. */
  readonly checkedAt: number | null;
  /** As the host told them when the link was reachable last. */
  readonly sizeBytes: number | null;
  readonly contentType: string;
  /** Why the last look did not reach it, or was not possible. */
  readonly failure: Failure | null;
}

/** Keeps public links over restarts. */
export interface PublicLinkKeeper {
  /** One client's, oldest first. */
  list(profile: ProfileId): readonly PublicLink[];
  /** Undefined when it was removed, or belongs to another account. */
  find(id: MediaItemId): PublicLink | undefined;
  insert(link: PublicLink): void;
  /** Notes what a look found. A link that was removed meanwhile stays removed. */
  update(link: PublicLink): void;
  remove(id: MediaItemId): void;
}
