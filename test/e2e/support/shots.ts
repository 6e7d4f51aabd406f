import { mkdir, mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';

let folder: Promise<string> | undefined;

/** Photographs the window into the folder HOTFOLDER_SHOTS names, else into a temporary one that is told once. */
export async function shoot(window: Page, name: string): Promise<void> {
  folder ??= shotsFolder();
  await window.waitForFunction(picturesAreThere);
  await window.screenshot({ path: path.join(await folder, `${name}.png`), animations: 'disabled' });
}

/** Runs in the page: whether every picture in view has come, or is known not to come. */
function picturesAreThere(): boolean {
  const inView = ({ top, bottom }: DOMRect): boolean => bottom > 0 && top < innerHeight;
  return [...document.images].every((image) => image.complete || !inView(image.getBoundingClientRect()));
}

async function shotsFolder(): Promise<string> {
  const asked = process.env['HOTFOLDER_SHOTS'];
  const made = asked ? path.resolve(asked) : await mkdtemp(path.join(os.tmpdir(), 'hotfolder-shots-'));
  await mkdir(made, { recursive: true });
  console.log(`Screenshots: ${made}`);
  return made;
}
