import type { Failure } from '../../shared/failure.ts';
import type { ProfileId } from '../../shared/ids.ts';

/** What keeps calls that a person asks for, about keys and of lists, as polite as the queue's. */
export interface KeyPace {
  /**
   * Until when that client is not to be asked for, epoch ms: a pause the far end wished, or a spent budget. 0 = now.
   * Null: a key that is nobody's yet.
   */
  waitsUntil(profile: ProfileId | null): number;
  /** Until when a refused key, of that client or of the account, was asked about often enough, epoch ms. 0 = now. */
  restsUntil(profile: ProfileId): number;
  /** Counts one request of that client. */
  spend(profile: ProfileId): void;
  /** A request of that client was answered well. */
  worked(profile: ProfileId): void;
  /** The far end wishes a pause: everything of that client waits, over restarts too. Null: no new key is asked about. */
  pause(profile: ProfileId | null, asked: Failure): void;
}
