import type { ProfileId, RootId, UploadId } from '../shared/ids.ts';
import { Gathered } from './gathered.ts';
import type { Announcements, Members } from './parts.ts';
import { profileViewer } from './profiles/profile-view.ts';
import { rootView } from './root-view.ts';
import { Soon } from './soon.ts';

/** Ids read in one turn of the event loop. [ours] 2,000 take a few milliseconds. */
const READ_AT_ONCE = 2_000;

/**
 * Tells profiles, roots and rows as they are when their turn comes, in slices: neither a long queue nor an agency's
 * 500 clients block anybody, and what is asked for many times in a turn is told once.
 */
export function announcements(members: Members): Announcements {
  const { store, gate, changes, queue, status, services, stopped } = members;
  const { clock } = services;
  const tellRoot = (id: RootId): void => {
    const root = store.roots.find(id);
    if (root && !root.given && !root.removed) changes.tell({ kind: 'root', root: told.rootView(root) });
  };
  const profiles = new Gathered<ProfileId>(clock, (ids) => {
    const asked = new Set(ids);
    const there = store.profiles.list().filter(({ id }) => asked.has(id));
    if (there.length === 0) return;
    for (const profile of there.map(told.profileViewer())) changes.tell({ kind: 'profile', profile });
  });
  const rows = new Gathered<UploadId>(clock, (ids) => {
    for (const id of ids) queue.tell(id);
  });
  const roots = new Gathered<RootId>(clock, (ids) => {
    for (const id of ids) tellRoot(id);
  });
  const everything = new Soon<'all'>(clock, { delayMs: 0 }, () => {
    profiles.ask(store.profiles.list().map(({ id }) => id));
    roots.ask(store.roots.list().map(({ id }) => id));
    behind = 0;
    openRows.ask('open');
  });
  /** The place in the queue behind which rows are read next: a long queue is too much for one turn. */
  let behind = 0;
  const openRows = new Soon<'open'>(clock, { delayMs: 0 }, () => {
    const page = store.uploadIds.openBehind(behind, READ_AT_ONCE);
    rows.ask(page.map(({ id }) => id));
    behind = page.at(-1)?.order ?? behind;
    if (page.length === READ_AT_ONCE) openRows.ask('open');
  });
  stopped.signal.addEventListener('abort', () => {
    for (const one of [profiles, rows, roots, everything, openRows]) one.stop();
  });
  const told: Announcements = {
    profileViewer: () => profileViewer({ store, gate }),
    profileView: (profile) => told.profileViewer()(profile),
    profileViews: () => store.profiles.list().map(told.profileViewer()),
    rootView: (root) => rootView(members, root),
    tellProfile: (id) => profiles.ask([id]),
    tellRoot,
    tellClient(id) {
      profiles.ask([id]);
      rows.ask(store.uploadIds.open(id));
      status.touch();
    },
    tellAll() {
      everything.ask('all');
      status.touch();
    },
  };
  return told;
}
