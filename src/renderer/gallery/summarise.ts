import type { ProfileId } from '../../shared/ids.ts';
import type { MediaItemView } from '../../shared/model.ts';

/** What several items are together. */
export interface Summary {
  /** The clients among them, those with the most items first. */
  readonly clients: readonly { readonly id: ProfileId; readonly count: number }[];
  /** Bytes of those whose size is known. */
  readonly bytes: number;
  readonly unknownSizes: number;
  /** The next end that is still to come, epoch ms; null when none is known. */
  readonly soonest: number | null;
  readonly expired: number;
}

/** Sums up items at a moment, in one pass. Pure. */
export function summarise(items: readonly MediaItemView[], now: number): Summary {
  const counts = new Map<ProfileId, number>();
  let bytes = 0;
  let unknownSizes = 0;
  let soonest: number | null = null;
  let expired = 0;
  for (const { profileId, sizeBytes, expiresAt } of items) {
    counts.set(profileId, (counts.get(profileId) ?? 0) + 1);
    if (sizeBytes === null) unknownSizes += 1;
    else bytes += sizeBytes;
    if (expiresAt === null) continue;
    if (expiresAt <= now) expired += 1;
    else soonest = soonest === null ? expiresAt : Math.min(soonest, expiresAt);
  }
  const clients = [...counts].map(([id, count]) => ({ id, count }));
  clients.sort((one, other) => other.count - one.count);
  return { clients, bytes, unknownSizes, soonest, expired };
}
