import { inSlices } from './in-slices.ts';
import type { Announcements, Members } from './parts.ts';
import { profileViewer } from './profiles/profile-view.ts';
import { rootView } from './root-view.ts';

/** Tells profiles, roots and rows as they are now; rows in slices, so that a long queue blocks nobody. */
export function announcements(members: Members): Announcements {
  const { store, gate, changes, queue, status, services } = members;
  const tellRows = inSlices(services.clock, {
    list: () => store.uploadIds.open(),
    each: (id) => queue.tell(id),
  });
  const told: Announcements = {
    profileView: (profile) => profileViewer({ store, gate })(profile),
    profileViews: () => store.profiles.list().map(profileViewer({ store, gate })),
    rootView: (root) => rootView(members, root),
    tellProfile(id) {
      const profile = store.profiles.list().find((one) => one.id === id);
      if (profile) changes.tell({ kind: 'profile', profile: told.profileView(profile) });
    },
    tellRoot(id) {
      const root = store.roots.list().find((one) => one.id === id);
      if (root) changes.tell({ kind: 'root', root: told.rootView(root) });
    },
    tellAll() {
      for (const profile of told.profileViews()) changes.tell({ kind: 'profile', profile });
      tellRows();
      for (const root of store.roots.list()) changes.tell({ kind: 'root', root: told.rootView(root) });
      status.touch();
    },
  };
  return told;
}
