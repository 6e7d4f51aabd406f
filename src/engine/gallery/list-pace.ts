import type { Failure, FailureCode } from '../../shared/failure.ts';
import type { ProfileId } from '../../shared/ids.ts';
import type { Limits } from '../api/limits.ts';
import type { ClientList } from './client-list.ts';

/** What keeps reading lists as polite as the queue's calls. */
export interface GalleryPace {
  /** Until when that client is not to be asked for, epoch ms; 0 = now. */
  waitsUntil(profile: ProfileId): number;
  /** Counts one request of that client. */
  spend(profile: ProfileId): void;
  /** A request of that client was answered well. */
  worked(profile: ProfileId): void;
  /** The far end wishes a pause: everything of that client waits. */
  pause(profile: ProfileId, asked: Failure): void;
}

/** What is remembered of one client between readings. */
export interface Known {
  readonly list: ClientList;
  failure: Failure | undefined;
  /** When `failure` came, epoch ms. */
  failedAt: number;
  /** Not read again by itself before, epoch ms; Infinity = until the person asks. */
  heldUntil: number;
  /** Refusals of the key, one after the other. */
  refusals: number;
  reading: Promise<void> | undefined;
  /** Something was added since the list was read. */
  outdated: boolean;
}

/** A refused key is asked about no oftener before it rests. RELIABILITY 12. */
const REFUSALS = 2;

const REFUSED: ReadonlySet<FailureCode> = new Set<FailureCode>(['key-rejected', 'account-refused']);

/** Whether a failure says that a key is refused. */
export const refusesKey = (given: Failure): boolean => REFUSED.has(given.code);

/** Whether a person's wish is held back at `now` (epoch ms): by a pause the far end asked for, or by the rest of a refused key. */
export function rests(
  { failure, failedAt, heldUntil, refusals }: Known,
  now: number,
  limits: Limits,
): boolean {
  if (failure?.code === 'rate-limited') return now < heldUntil;
  return refusals >= REFUSALS && failedAt <= now && now < failedAt + limits.refusedKeyRestMs;
}

/** How long a refusal keeps the gallery from asking that client's list again by itself, ms. */
export function holdMs(given: Failure, limits: Limits): number {
  switch (given.code) {
    case 'key-rejected':
    case 'account-refused':
    case 'not-in-plan':
      return Number.POSITIVE_INFINITY;
    case 'rate-limited':
      return given.retryAfterMs ?? limits.rateLimitHoldMs;
    default:
      return Math.max(given.retryAfterMs ?? 0, limits.galleryRetryMs);
  }
}
