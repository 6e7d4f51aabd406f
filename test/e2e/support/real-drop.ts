import type { Locator, Page } from 'playwright-core';

/** Files of the system held over the window by the real input pipeline, as a file browser's drag arrives. */
export interface HeldFiles {
  /** Moves them over a thing. */
  over(target: Locator): Promise<void>;
  /** Lets them go over a thing. */
  letGo(target: Locator): Promise<void>;
}

/** Chromium's number for "may be copied". */
const COPY = 1;

/** Takes these files or folders, by their real paths. */
export async function holdFiles(page: Page, files: readonly string[]): Promise<HeldFiles> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: COPY };
  const send = async (type: 'dragEnter' | 'dragOver' | 'drop', target: Locator): Promise<void> => {
    const box = await target.boundingBox();
    if (box === null) throw new Error('what the files are held over is not in view');
    // Near its start: a wide thing may be covered at its middle by what hangs over it.
    const place = {
      x: Math.round(box.x + Math.min(20, box.width / 2)),
      y: Math.round(box.y + box.height / 2),
    };
    await session.send('Input.dispatchDragEvent', { type, ...place, data });
  };
  return {
    async over(target) {
      await send('dragEnter', target);
      await send('dragOver', target);
    },
    async letGo(target) {
      await send('dragEnter', target);
      await send('dragOver', target);
      await send('drop', target);
      await session.detach();
    },
  };
}
