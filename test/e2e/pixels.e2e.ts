import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inProject } from '../../scripts/project.ts';
import { WindowPage } from '../renderer/harness/window-page.ts';
import { compare } from './pixels/compare.ts';
import { holdStill, TWELVE, takePicture } from './pixels/twelve.ts';

/* The window's own code over a fake engine, in the registry-borne Electron alone: another Chromium draws otherwise. */

const KEPT = fileURLToPath(new URL('./pixels/kept', import.meta.url));
const DIFFERENT = inProject('.cache', 'pixels');

let over: WindowPage;

beforeAll(async () => {
  over = await WindowPage.start('electron');
  await holdStill(over);
  console.log(`Runtime: ${over.browserName}, fonts and clock pinned`);
});
afterAll(() => over.close());

describe('twelve pictures of the window are as they were kept (npm run pixels keeps new ones)', () => {
  test.each(TWELVE)('$name', async (pose) => {
    const taken = await takePicture(over, pose);
    const { pixels, picture } = compare(await readFile(path.join(KEPT, `${pose.name}.png`)), taken);
    if (pixels > 0) await tell(pose.name, taken, picture);
    expect(pixels, `${pose.name}: what differs is in .cache/pixels`).toBe(0);
    expect(over.complaints).toEqual([]);
  });
});

async function tell(name: string, taken: Buffer, difference: Buffer): Promise<void> {
  await mkdir(DIFFERENT, { recursive: true });
  await writeFile(path.join(DIFFERENT, `${name}.png`), taken);
  await writeFile(path.join(DIFFERENT, `${name}.difference.png`), difference);
}
