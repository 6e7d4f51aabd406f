import type { EngineStatus, ProfileView, UploadView } from '../../shared/model.ts';

/** What keeps a queued file where it is; `none` when only its turn is missing. */
export type Hold =
  | { readonly kind: 'none' | 'file' | 'root' | 'client' | 'off' | 'key' | 'account' | 'offline' }
  | { readonly kind: 'all'; readonly until: number | null }
  | { readonly kind: 'rate'; readonly until: number };

/**
 * The nearest reason first: what the person did to this file, then to its folder or client, then to everything. A
 * client who is off comes before all: nothing that is done to a file lets it go.
 */
export function holdOf(upload: UploadView, profile: ProfileView | undefined, status: EngineStatus): Hold {
  const { pausedBy } = upload;
  if (pausedBy === 'off') return { kind: 'off' };
  if (upload.paused) return { kind: 'file' };
  if (profile?.state === 'refused' || profile?.state === 'key-missing') return { kind: 'key' };
  if (pausedBy === 'all') return { kind: 'all', until: status.pausedUntil ?? null };
  if (pausedBy !== null) return { kind: pausedBy };
  if (status.accountFailure !== null) return { kind: 'account' };
  if (!status.online) return { kind: 'offline' };
  const until = profile?.heldUntil ?? null;
  return until === null ? { kind: 'none' } : { kind: 'rate', until };
}
