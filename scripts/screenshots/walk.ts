import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { RunningApp } from '../../test/e2e/driver/launch.ts';
import { folderDialog, type Person, personAt } from '../../test/e2e/support/person.ts';
import { holdFiles } from '../../test/e2e/support/real-drop.ts';
import { beginExport, CERAMICS, putFilms, putFirstFiles, putShoot, TEAS, VELO } from './stage-files.ts';

/** How long any one thing of the walk may take, in milliseconds. */
const PATIENCE_MS = 120_000;

/** As the window is designed, in pixels. */
const WINDOW_SIZE = { width: 1280, height: 820 };

/** Where the walk's files lie and where its pictures go. */
export interface WalkFolders {
  /** The clients' folders are made in it. */
  readonly clients: string;
  readonly pictures: string;
}

/** The way of a new person through the app, photographed at each step: nothing shown is made for the picture. */
export async function walk(running: RunningApp, folders: WalkFolders): Promise<void> {
  const { window } = running;
  const person = personAt(window, folderDialog(running.app));
  const folderOf = (client: string): string => path.join(folders.clients, client);
  const shoot = async (name: string): Promise<void> => {
    await window.evaluate(picturesPainted);
    await window.screenshot({ path: path.join(folders.pictures, `${name}.png`), animations: 'disabled' });
  };
  window.setDefaultTimeout(PATIENCE_MS);
  await window.setViewportSize(WINDOW_SIZE);

  await window.getByRole('button', { name: 'Start with the practice server' }).waitFor();
  await shoot('first-run');
  await person.tryWithoutAccount();
  for (const client of [TEAS, CERAMICS, VELO]) {
    await mkdir(folderOf(client), { recursive: true });
    await person.watch(folderOf(client), client);
  }

  const first = await putFirstFiles(folderOf);
  await person.goTo('Queue');
  await doneIs(window, first);
  const count =
    first + (await dropAShoot(person, { folder: path.join(folders.clients, '../Shoot week 47'), shoot }));
  await doneIs(window, count);

  const exporting = await beginExport(folderOf);
  const films = await putFilms(folderOf);
  await filmsUnderWay(window);
  await inBothLights(window, (suffix) => shoot(`queue${suffix}`));

  await person.goTo('Folders');
  await window
    .getByRole('navigation', { name: 'Watched folders' })
    .getByRole('button')
    .filter({ hasText: TEAS })
    .click();
  await window.getByText('notes for the shoot.txt').waitFor();
  await shoot('folders');
  await person.goTo('Clients');
  await window.getByRole('button', { name: 'Check all keys' }).click();
  await expectThree(window, 'Works');
  await shoot('clients');
  await person.goTo('Settings');
  await shoot('settings');

  await exporting.finish();
  await person.goTo('Queue');
  await doneIs(window, count + films + 1);
  await galleryWithACopiedLink(person, shoot);
  await person.goTo('Activity');
  await window.getByText('gift-tins.jpg').first().waitFor();
  await shoot('activity');
}

async function doneIs(window: Page, count: number): Promise<void> {
  await window.getByRole('button', { name: `Done ${count}`, exact: true }).waitFor();
}

/** Drops a folder: the question, the answer before anything is sent, and the hold. Resolves with how many go. */
async function dropAShoot(
  { window, dialog }: Person,
  { folder, shoot }: { readonly folder: string; shoot(name: string): Promise<void> },
): Promise<number> {
  const going = await putShoot(folder);
  const held = await holdFiles(window, [folder]);
  await held.over(window.getByRole('banner'));
  await window.getByText('Whose files are these?').first().waitFor();
  await shoot('drop');
  await held.letGo(window.getByRole('banner'));
  await dialog.getByText(TEAS).first().waitFor();
  await shoot('drop-preview');
  await dialog.getByRole('button', { name: `Send ${going} files to 2 clients` }).click();
  await window.getByText('Nothing has left this computer yet.').first().waitFor();
  await shoot('drop-hold');
  for (const client of [TEAS, VELO])
    await window.getByRole('button', { name: new RegExp(`^Send now: .*${client}`) }).click();
  return going;
}

async function expectThree(window: Page, words: string): Promise<void> {
  await window.getByRole('main').getByText(words, { exact: true }).nth(2).waitFor();
}

/** Runs in the page: resolves once every picture has come, is decoded and had its turn to be painted. */
async function picturesPainted(): Promise<void> {
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Until two films are on their way, far enough to show it. */
async function filmsUnderWay(window: Page): Promise<void> {
  await window.getByText('Waiting for the file to finish').first().waitFor();
  await window
    .getByText(/^Uploading, [1-9]\d %$/)
    .nth(1)
    .waitFor();
}

async function galleryWithACopiedLink(person: Person, shoot: (name: string) => Promise<void>): Promise<void> {
  const { window } = person;
  await person.goTo('Gallery');
  await window.getByRole('gridcell').locator('img').first().waitFor();
  await inBothLights(window, (suffix) => shoot(`gallery${suffix}`));
  await window
    .getByRole('gridcell')
    .first()
    .click({ position: { x: 8, y: 8 } });
  await window.keyboard.press('Control+C');
  await window
    .getByText(/link copied|copied/i)
    .first()
    .waitFor();
  await shoot('link-copied');
}

/** Light, then dark, as the system would ask for it; the app's own choice stays "as the system". */
async function inBothLights(window: Page, look: (suffix: '' | '-dark') => Promise<void>): Promise<void> {
  for (const [colorScheme, suffix] of [
    ['light', ''],
    ['dark', '-dark'],
  ] as const) {
    await window.emulateMedia({ colorScheme });
    await look(suffix);
  }
  await window.emulateMedia({ colorScheme: 'light' });
}
