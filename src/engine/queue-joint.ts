import type { ProfileId, RootId } from '../shared/ids.ts';
import type { Parts } from './parts.ts';
import type { Upload } from './queue/upload.ts';
import { endedWell, type UploadState } from './queue/upload-state.ts';
import type { Soon } from './soon.ts';

/** What is told once for many changes: a root's counts, a client's last upload, a client's list at the server. */
export interface ToldSoon {
  readonly root: Soon<RootId>;
  readonly profile: Soon<ProfileId>;
  readonly gallery: Soon<ProfileId>;
}

/** What follows from a saved change of an upload: counts, originals, the gallery, the window, the next in line. */
export function uploadChanged(
  joined: () => Parts,
  soon: ToldSoon,
): (upload: Upload, from: UploadState['kind'] | null) => void {
  return (upload, from) => {
    const { counts, originals, changes, views, gallery, status, scheduler } = joined();
    const { rootId, profileId, state } = upload;
    counts.moved(upload, from);
    if (from !== state.kind) soon.root.ask(rootId);
    if (endedWell(state) && from !== state.kind) originals.work();
    changes.tell({ kind: 'upload', upload: views.upload(upload) });
    if (state.kind === 'done') {
      gallery.added(profileId);
      soon.gallery.ask(profileId);
      soon.profile.ask(profileId);
      changes.tell({ kind: 'gallery', profileId });
    }
    status.touch();
    scheduler.wake();
  };
}
