import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { launchApp, type RunningApp } from './driver/launch.ts';
import { endAll } from './support/end-all.ts';
import { folderDialog, PATIENCE_MS, type Person, personAt } from './support/person.ts';
import { put, realFile } from './support/real-files.ts';
import { reportRuntime } from './support/runtime-report.ts';
import { walkStepByStep } from './support/walk.ts';

const TEAS = 'Bramblewick Teas';
const SHOWN = '__shownByTheTest';

describe('films and originals in the real app', () => {
  let folder: TempFolder;
  let running: RunningApp;
  let person: Person;
  const watched = (): string => path.join(folder.path, 'watched', TEAS);
  const tile = (name: string) => person.window.getByRole('gridcell').filter({ hasText: name });

  walkStepByStep(() => running.window);

  beforeAll(async () => {
    folder = await tempFolder();
    running = await launchApp({
      dataDir: await folder.folder('app'),
      env: { HOTFOLDER_API_BASE: undefined },
      args: ['--password-store=basic'],
    });
    reportRuntime(running);
    person = personAt(running.window, folderDialog(running.app));
  });

  afterAll(() =>
    endAll(
      () => running?.kill(),
      () => folder?.dispose(),
    ),
  );

  test('two films are uploaded, and their tiles tell type and length', async () => {
    await person.tryWithoutAccount();
    await put(watched(), realFile(TEAS, 'teaser.mp4', 'clip-h264.mp4'));
    await put(watched(), realFile(TEAS, 'final.mov', 'clip-hevc.mov'));
    await person.watch(watched(), TEAS, 'Upload them');
    await person.goTo('Queue');
    await person.window.getByRole('button', { name: 'Done 2' }).click({ timeout: PATIENCE_MS });
    await person.goTo('Gallery');
    await tile('teaser.mp4')
      .getByText(/^MP4 \d:\d\d$/)
      .waitFor({ timeout: PATIENCE_MS });
  });

  test('a frame of the film is its picture, and of what is not decoded type and size are told', async () => {
    const picture = tile('teaser.mp4').locator('img');
    await expect.poll(() => picture.evaluate(widthOf), { timeout: PATIENCE_MS }).toBeGreaterThan(0);
    expect(await coloursIn(person.window, picture)).toBeGreaterThan(3);
    // The plate stands over it.
    await tile('teaser.mp4')
      .getByText(/^MP4 \d:\d\d$/)
      .click();
    await expect
      .poll(
        async () => {
          const words = await tile('final.mov')
            .getByText(/^MOV, \d/)
            .count();
          // A system that brings a decoder for it draws it.
          return words > 0 || (await tile('final.mov').locator('img').evaluate(widthOf)) > 0;
        },
        { timeout: PATIENCE_MS },
      )
      .toBe(true);
  });

  test('the row of the film in the queue has the same', async () => {
    await person.goTo('Queue');
    await person.window.getByRole('button', { name: 'Done 2' }).click();
    const picture = person.window.locator('[data-line]', { hasText: 'teaser.mp4' }).locator('img');
    await expect.poll(() => picture.evaluate(widthOf), { timeout: PATIENCE_MS }).toBeGreaterThan(0);
    expect(await coloursIn(person.window, picture)).toBeGreaterThan(3);
    await person.goTo('Gallery');
    await tile('teaser.mp4').waitFor();
  });

  test('one that the window decodes plays from the original by keyboard', async () => {
    await look(person, 'teaser.mp4');
    await expect.poll(() => player(person.window, 'readyState'), { timeout: PATIENCE_MS }).toBeGreaterThan(0);
    await person.window.keyboard.press('Enter');
    await expect
      .poll(() => player(person.window, 'currentTime'), { timeout: PATIENCE_MS })
      .toBeGreaterThan(0);
    await person.window.keyboard.press('Escape');
    await person.dialog.waitFor({ state: 'detached' });
  });

  test('the original is shown where it lies', async () => {
    await running.app.evaluate(({ shell }, list) => {
      const shown: string[] = [];
      Reflect.set(globalThis, list, shown);
      shell.showItemInFolder = (file) => void shown.push(file);
    }, SHOWN);
    await openMenu(person, 'teaser.mp4');
    await person.window.getByRole('menuitem', { name: 'Show original' }).click();
    await expect
      .poll(() => running.app.evaluate((_electron, list) => Reflect.get(globalThis, list) as string[], SHOWN))
      .toEqual([path.join(watched(), 'teaser.mp4')]);
  });

  test('once the original is gone that is said, and the film plays from its link', async () => {
    await rm(path.join(watched(), 'teaser.mp4'));
    await openMenu(person, 'teaser.mp4');
    await person.window.getByRole('menuitem', { name: 'Show original' }).click();
    await person.see(/^teaser\.mp4 of Bramblewick Teas is not on this computer any more/);
    await look(person, 'teaser.mp4');
    await expect.poll(() => player(person.window, 'readyState'), { timeout: PATIENCE_MS }).toBeGreaterThan(0);
    await person.window.keyboard.press('Escape');
    await person.dialog.waitFor({ state: 'detached' });
  });

  test('one that cannot be decoded says so, with type and size', async () => {
    await look(person, 'final.mov');
    const film = person.dialog.locator('video');
    const words = person.dialog.getByText(/^This film cannot be played here\. MOV, \d/);
    // A system that brings a decoder for it plays it.
    await expect
      .poll(
        async () =>
          (await words.count()) + ((await film.count()) > 0 ? await player(person.window, 'videoWidth') : 0),
        {
          timeout: PATIENCE_MS,
        },
      )
      .toBeGreaterThan(0);
  });
});

async function look(person: Person, name: string): Promise<void> {
  await person.window.getByRole('gridcell').filter({ hasText: name }).focus();
  await person.window.keyboard.press('Space');
  await person.dialog.getByRole('region').and(person.window.locator(':focus')).waitFor();
}

/** Runs in the page. */
const widthOf = (image: Element): number => (image as HTMLImageElement).naturalWidth;

/** How many colours are seen in the middle of a picture, where no plate stands; near ones count as one. */
async function coloursIn(window: Page, picture: Locator): Promise<number> {
  await picture.scrollIntoViewIfNeeded();
  const box = await picture.boundingBox();
  if (box === null) return 0;
  const [width, height] = [box.width / 2, box.height / 2];
  const clip = { x: box.x + width / 2, y: box.y + height / 2, width, height };
  const { data } = PNG.sync.read(await window.screenshot({ clip, animations: 'disabled' }));
  const colours = new Set<number>();
  for (let at = 0; at < data.length; at += 4) colours.add(data.readUInt32BE(at) & 0xe0_e0_e0_00);
  return colours.size;
}

async function openMenu(person: Person, name: string): Promise<void> {
  await person.window.getByRole('gridcell').filter({ hasText: name }).focus();
  await person.window.keyboard.press('Enter');
}

const player = (window: Page, what: 'readyState' | 'currentTime' | 'videoWidth'): Promise<number> =>
  window
    .getByRole('dialog')
    .locator('video')
    .evaluate((film, name) => (film as HTMLVideoElement)[name as 'readyState'], what);
