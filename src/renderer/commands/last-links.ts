import type { UploadId } from '../../shared/ids.ts';
import type { UploadView } from '../../shared/model.ts';
import { invoke } from '../bridge.ts';
import { linkState } from '../queue/link-state.ts';
import type { WindowState } from '../state/window-state.ts';
import { useWindow } from '../state/window-store.ts';

/** What was up already when the window began: the queue itself knows the last day only. */
let before: readonly UploadView[] = [];

/** Reads once for each account what was sent before; the answer stops. */
export function followLastLinks(): () => void {
  return useWindow.subscribe((state, last) => {
    const { account } = state.status;
    if (state.phase === last.phase && account === last.status.account) return;
    before = [];
    if (state.phase === 'ready' && account !== 'none') void read(account);
  });
}

async function read(account: string): Promise<void> {
  const reply = await invoke('history:list', { result: 'up' });
  // An answer about another account.
  if (!reply.ok || useWindow.getState().status.account !== account) return;
  before = reply.value.entries.map(({ upload }) => upload);
}

/** So many of the newest uploads whose links work, as they are now; newest first. */
export function lastLinks({ uploads }: Pick<WindowState, 'uploads'>, now: number, most: number) {
  const known = new Map<UploadId, UploadView>(before.map((upload) => [upload.id, upload]));
  for (const upload of uploads.values()) known.set(upload.id, upload);
  return [...known.values()]
    .filter((upload) => linkState(upload, now) === 'ready')
    .sort((one, other) => endOf(other) - endOf(one))
    .slice(0, most);
}

const endOf = ({ doneAt, foundAt }: UploadView): number => doneAt ?? foundAt;
