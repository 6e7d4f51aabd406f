import type { RootView } from '../shared/model.ts';
import type { Members } from './parts.ts';
import type { StoredRoot } from './store/root-store.ts';

/** A watched folder as the window sees it: what is stored of it, and how its watch stands. */
export function rootView({ rootStates, gate, store, views }: Members, root: StoredRoot): RootView {
  const standing = rootStates.get(root.id);
  const state = gate.paused('root', root.id) ? 'paused' : (standing?.state ?? 'starting');
  const isGone = state === 'missing' || state === 'no-permission';
  return {
    id: root.id,
    profileId: root.profileId,
    path: views.shorten(root.path),
    existing: root.existing,
    after: root.after,
    rules: root.rules,
    state,
    ...(isGone && standing && { since: standing.since }),
    ...(typeof standing?.pollMs === 'number' && { pollMs: standing.pollMs }),
    lastScanAt: standing?.lastScanAt ?? null,
    counts: store.files.counts(root.id),
  };
}
