import { invoke } from '../bridge.ts';
import { drawFrame } from './draw-frame.ts';
import type { Shrunk } from './shrink-worker.ts';

/**
 * Makes pictures smaller for main, which has no decoder: in a worker, so that neither it nor the window stands still.
 * What cannot be made is told at once, so that main shows the picture as it is. Frames of films are drawn in the page:
 * workers have no player, and that does its work elsewhere.
 */
export function shrinkPictures(): () => void {
  let worker: Worker | null | undefined;
  const open = new Set<string>();
  const answer = ({ token, picture }: Shrunk): void => {
    if (open.delete(token)) void invoke('thumbs:made', { token, picture });
  };
  /** No worker: everything it was asked, and whatever it will be asked, cannot be made. */
  const giveUp = (): void => {
    worker?.terminate();
    worker = null;
    for (const token of [...open]) answer({ token, picture: null });
  };
  const workerNow = (): Worker | null => {
    if (worker !== undefined) return worker;
    worker = new Worker(new URL('./shrink-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Shrunk>) => answer(data);
    worker.onerror = giveUp;
    return worker;
  };
  return window.hotfolder.onChanges(({ changes }) => {
    for (const change of changes) {
      if (change.kind !== 'shrink') continue;
      open.add(change.token);
      if (change.of === 'film') {
        void drawFrame(change.token).then((picture) => answer({ token: change.token, picture }));
        continue;
      }
      const there = workerNow();
      if (there === null) answer({ token: change.token, picture: null });
      else there.postMessage(change.token);
    }
  });
}
