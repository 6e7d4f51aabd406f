import type { RootView } from '../shared/model.ts';
import type { Members } from './parts.ts';
import type { StoredRoot } from './store/root-store.ts';

/** A watched folder as the window sees it: what is stored of it, and how its watch stands. */
export function rootView({ rootStates, gate, store, views }: Members, root: StoredRoot): RootView {
  const { state, lastScanAt } = rootStates.get(root.id) ?? { state: 'starting' as const, lastScanAt: null };
  return {
    id: root.id,
    profileId: root.profileId,
    path: views.shorten(root.path),
    existing: root.existing,
    after: root.after,
    rules: root.rules,
    state: gate.paused('root', root.id) ? 'paused' : state,
    lastScanAt,
    counts: store.files.counts(root.id),
  };
}
