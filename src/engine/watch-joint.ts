import { type Failure, failure } from '../shared/failure.ts';
import type { ProfileId, RootId } from '../shared/ids.ts';
import type { FolderOwner } from '../shared/inbox.ts';
import type { Parts, RootStanding } from './parts.ts';
import { candidateId } from './queue/upload-view.ts';
import type { SettledFile, WatchEvents } from './watch/watch-events.ts';

const startingAt = (since: number): RootStanding => ({
  ...{ state: 'starting', since, lastScanAt: null, pollMs: null },
});

/** A person gave it: to whom, they said. */
const theirs = (profileId: ProfileId): FolderOwner => ({ kind: 'client', profileId, by: 'choice' });

/**
 * Joins the watch to the queue: what settles is saved as an upload of its folder's client at that moment, or waits in
 * the inbox where no client is known for it.
 */
export function watchEvents(joined: () => Parts, tellSoon: (root: RootId) => void): WatchEvents {
  const setState = (root: RootId, change: Partial<Omit<RootStanding, 'since'>>): void => {
    const parts = joined();
    const now = parts.services.clock.now();
    const before = parts.rootStates.get(root) ?? startingAt(now);
    const since = change.state === undefined || change.state === before.state ? before.since : now;
    parts.rootStates.set(root, { ...before, ...change, since });
    parts.tellRoot(root);
  };
  return {
    state: (root, state, pollMs) => setState(root, { state, pollMs: pollMs ?? null }),
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
      const { store, queue, changes, inbox, owners } = joined();
      const root = store.roots.find(file.rootId);
      if (!root) throw new Error('a file settled under a root that is not stored');
      const owner = file.profileId === undefined ? owners.of(root, file.path) : theirs(file.profileId);
      if (owner.kind === 'client') queue.enqueue(file, owner.profileId, doubtAbout(joined(), file));
      else {
        inbox.put(file);
        queue.supersedeAt(file.rootId, file.path);
      }
      changes.tell({ kind: 'upload-removed', id: candidateId(file.rootId, file.path) });
      tellSoon(file.rootId);
    },
    moved: (root, id, path) => joined().queue.moved(root, id, path),
    mayMove(rootId, id, path) {
      const { store, owners } = joined();
      const root = store.roots.find(rootId);
      const upload = store.uploads.find(id);
      if (!root || !upload) return true;
      return owners.keeps(root, { profileId: upload.profileId, from: upload.version.path }, path);
    },
    inboxGone: () => joined().inbox.touch(),
    vanished: (_root, ids) => joined().queue.vanished(...ids),
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
