import type { Change } from '../../shared/change.ts';
import type { BatchId } from '../../shared/ids.ts';
import type { UploadView } from '../../shared/model.ts';
import { QUEUE } from '../words/queue-words.ts';
import { say } from './messages.ts';
import type { WindowState } from './window-state.ts';
import { useWindow } from './window-store.ts';

const isOpen = (upload: UploadView) => upload.stage !== 'done' && upload.stage !== 'closed';

/** Says when the last open file of a batch is up: "12 files for Acme are up." Once per batch. */
export function announceChanges(before: WindowState, changes: readonly Change[]): void {
  const after = useWindow.getState();
  for (const batch of batchesTouched(before, changes)) {
    const rows = [...after.uploads.values()].filter((upload) => upload.batchId === batch);
    if (rows.some(isOpen)) continue;
    const done = rows.filter((upload) => upload.stage === 'done');
    const client = done[0] && after.profiles.get(done[0].profileId);
    if (client !== undefined) say(QUEUE.batchUp({ count: done.length, client: client.name }));
  }
}

function batchesTouched(before: WindowState, changes: readonly Change[]): ReadonlySet<BatchId> {
  const touched = new Set<BatchId>();
  for (const change of changes) {
    if (change.kind !== 'upload' || change.upload.stage !== 'done') continue;
    if (before.uploads.get(change.upload.id)?.stage !== 'done') touched.add(change.upload.batchId);
  }
  return touched;
}
