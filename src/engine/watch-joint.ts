import { type Failure, failure } from '../shared/failure.ts';
import type { RootId } from '../shared/ids.ts';
import type { RootState } from '../shared/model.ts';
import type { Parts } from './parts.ts';
import { candidateId } from './queue/upload-view.ts';
import type { SettledFile, WatchEvents } from './watch/watch-events.ts';

/** Joins the watch to the queue: what settles is saved as an upload of the root's client at that moment. */
export function watchEvents(joined: () => Parts, tellSoon: (root: RootId) => void): WatchEvents {
  const setState = (root: RootId, change: { state?: RootState; lastScanAt?: number }): void => {
    const parts = joined();
    const before = parts.rootStates.get(root) ?? { state: 'starting' as const, lastScanAt: null };
    parts.rootStates.set(root, { ...before, ...change });
    parts.tellRoot(root);
  };
  return {
    state: (root, state) => setState(root, { state }),
    candidate(candidate) {
      const { views, changes, status } = joined();
      const upload = views.candidate(candidate);
      if (upload) changes.tell({ kind: 'upload', upload });
      status.touch();
    },
    candidateGone(root, path) {
      const { changes, status } = joined();
      changes.tell({ kind: 'upload-removed', id: candidateId(root, path) });
      status.touch();
    },
    ignored(entry) {
      joined().changes.tell({ kind: 'ignored', entry });
      tellSoon(entry.rootId);
    },
    settled(file) {
      const { store, queue, changes } = joined();
      const root = store.roots.find(file.rootId);
      if (!root) throw new Error('a file settled under a root that is not stored');
      queue.enqueue(file, root.profileId, doubtAbout(joined(), file));
      changes.tell({ kind: 'upload-removed', id: candidateId(file.rootId, file.path) });
      tellSoon(file.rootId);
    },
    moved: (root, id, path) => joined().queue.moved(root, id, path),
    vanished: (_root, id) => joined().queue.vanished(id),
    scanned(report) {
      setState(report.rootId, { lastScanAt: joined().services.clock.now() });
    },
  };
}

/**
 * After a damage with gaps in memory, a file that is unknown and older may have been sent. What a person gave by
 * hand is their word.
 */
function doubtAbout({ services }: Parts, file: SettledFile): Failure | undefined {
  if (file.batchId !== undefined) return undefined;
  const before = services.store.damages.gapsBeforeNs();
  return before !== undefined && file.stat.ctimeNs < before ? failure('maybe-sent') : undefined;
}
