import type { UploadId } from '../../shared/ids.ts';
import type { Outcome } from '../../shared/outcome.ts';
import { type Desk, engineOf } from './desk.ts';

/** Shows where an upload's own file lies. The path comes from the store and is looked at again; it never leaves main. */
export async function showOriginal(desk: Desk, id: UploadId | undefined): Promise<Outcome> {
  const { queue } = await engineOf(desk);
  const path = id === undefined ? undefined : await queue.locate(id);
  if (path === undefined) return { done: false, problem: { kind: 'gone' } };
  desk.desktop.showInFolder(path);
  return { done: true, value: null };
}
