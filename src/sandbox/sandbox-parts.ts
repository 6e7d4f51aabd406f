import type { Keys } from './credentials.ts';
import type { FaultPlan } from './faults/fault-plan.ts';
import type { OpenLedger } from './ledger.ts';
import type { MediaStore } from './media-store.ts';
import type { CountRequest } from './rate-limit.ts';
import type { SignedUrls } from './signed-urls.ts';

/** Everything the routes work with, handed in as one value. */
export interface SandboxParts {
  readonly keys: Keys;
  readonly store: MediaStore;
  readonly signedUrls: SignedUrls;
  readonly ledger: OpenLedger;
  readonly countRequest: CountRequest;
  readonly storageOrigin: string;
  readonly redactLedger: boolean;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** The fault script in force. */
  readonly faults: () => FaultPlan;
}

/** Where an object is, or will be, opened without credentials. */
export function accessUrlOf(parts: SandboxParts, id: string, ending: string): string {
  return `${parts.storageOrigin}/media/${id}.${ending}`;
}
