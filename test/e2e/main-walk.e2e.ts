import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SANDBOX_API_KEY, SANDBOX_PROFILES } from '../../src/sandbox/sandbox.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { launchApp, type RunningApp } from './driver/launch.ts';
import { loggedBugs } from './support/app-log.ts';
import { endOf } from './support/clean-end.ts';
import { endAll } from './support/end-all.ts';
import { focusedTile, lines, tilesSeen } from './support/gallery-view.ts';
import { holdToPromises } from './support/hold-to-promises.ts';
import { textsInPage } from './support/page-text.ts';
import { folderDialog, PATIENCE_MS, type Person, personAt, SCREENS } from './support/person.ts';
import { put, putSlowly, realFile, twelveFiles } from './support/real-files.ts';
import { type RequestWitness, schemesOf, witnessRequests } from './support/request-witness.ts';
import { reportRuntime } from './support/runtime-report.ts';
import { shoot } from './support/shots.ts';
import { walkStepByStep } from './support/walk.ts';

const TEAS = 'Bramblewick Teas';
const VELO = 'Northlume Velo';
const VELO_KEY = SANDBOX_PROFILES.find(({ title }) => title === VELO)?.profileKey ?? '';
const WRONG_KEY = 'A-KEY-NOBODY-KNOWS-4F7Q';
const SECRETS = [SANDBOX_API_KEY, ...SANDBOX_PROFILES.map(({ profileKey }) => profileKey), WRONG_KEY];
const SLOWLY_MS = 5_000;

describe('without an account, by files, mouse and keyboard alone', () => {
  const files = twelveFiles(TEAS, VELO);
  const oldLogo = realFile(TEAS, 'old logo.png', 'square-1080.png');
  let folder: TempFolder;
  let dataDir: string;
  let running: RunningApp;
  let person: Person;
  let requests: RequestWitness;

  const folderOf = (client: string): string => path.join(folder.path, 'watched', client);
  const keysInPage = (): Promise<readonly string[]> => textsInPage(person.window, SECRETS);

  walkStepByStep(() => running.window);

  beforeAll(async () => {
    folder = await tempFolder();
    dataDir = await folder.folder('app');
    running = await launchApp({
      dataDir,
      env: { HOTFOLDER_API_BASE: undefined },
      args: ['--password-store=basic'],
    });
    reportRuntime(running);
    requests = await witnessRequests(running.app, running.window);
    person = personAt(running.window, folderDialog(running.app));
  });

  afterAll(() =>
    endAll(
      () => running?.kill(),
      () => folder?.dispose(),
    ),
  );

  test('the practice server starts from the first window, with three made-up clients', async () => {
    await person.window.getByRole('button', { name: 'Start with the practice server' }).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await person.window.emulateMedia({ colorScheme });
      await shoot(person.window, `first-run-${colorScheme}`);
    }
    await person.window.emulateMedia({ colorScheme: null });
    await person.tryWithoutAccount();
    await person.goTo('Clients');
    for (const { title } of SANDBOX_PROFILES) await person.see(title);
    expect(await keysInPage()).toEqual([]);
  });

  test('a client is removed, and added again by name and key; a refused key says so and is not kept', async () => {
    await person.window.getByRole('button', { name: `More for ${VELO}` }).click();
    await person.window.getByRole('menuitem', { name: 'Remove' }).click();
    await person.dialog.getByRole('button', { name: `Remove ${VELO}` }).click();
    await expect.poll(() => person.window.getByRole('row', { name: VELO }).count()).toBe(0);

    await person.offerClient(VELO, WRONG_KEY);
    await person.dialog.getByText('Ayrshare refused this key.').waitFor();
    await shoot(person.window, 'add-client-refused');
    await person.offerClient(VELO, VELO_KEY);
    await person.dialog.waitFor({ state: 'detached' });
    await person.window.getByRole('row', { name: VELO }).getByText('Works').waitFor();
    expect(await keysInPage()).toEqual([]);
  });

  test('two folders are watched, each for one client', async () => {
    await put(folderOf(TEAS), oldLogo);
    for (const file of files.filter(({ client }) => client === VELO).slice(0, 2)) {
      await put(folderOf(VELO), file);
    }
    await person.watch(folderOf(TEAS), TEAS);
    await person.watch(folderOf(VELO), VELO, 'Upload them');
    expect(await keysInPage()).toEqual([]);
  });

  test('twelve real files are uploaded, the one that is still being written only when it is whole', async () => {
    const slow = files.find(({ name }) => name.startsWith('slowly'));
    if (slow === undefined) throw new Error('No file is written slowly.');
    await person.goTo('Queue');
    const written = putSlowly(folderOf(TEAS), slow, SLOWLY_MS);
    await folder.file(`watched/${TEAS}/notes for the shoot.txt`, 'not a picture');
    for (const file of files) if (file !== slow) await put(folderOf(file.client), file);
    await person.see('Waiting for the file to finish');
    await shoot(person.window, 'queue-busy');
    await written;
    await person.window.getByRole('button', { name: 'Done 12' }).click({ timeout: PATIENCE_MS });
    const rows = person.window.getByRole('listitem').filter({ hasText: 'Link ready' });
    await expect.poll(() => rows.count()).toBe(12);
    for (const { client, name } of files) {
      await expect(
        rows.getByRole('checkbox', { name: `${name}, ${client}`, exact: true }).count(),
      ).resolves.toBe(1);
    }
    await shoot(person.window, 'queue-done');
    expect(await keysInPage()).toEqual([]);
  });

  test('all twelve stand in the gallery, once, under the right client', async () => {
    await person.goTo('Gallery');
    await expect
      .poll(async () => lines(await tilesSeen(person.window, [TEAS, VELO])), { timeout: PATIENCE_MS })
      .toEqual(lines(files.map(({ client, name }) => ({ client, fileName: name }))));
    await person.window.getByRole('button', { name: /^Show clients/ }).click();
    await person.window.getByRole('menuitemradio', { name: TEAS }).click();
    await expect.poll(async () => (await tilesSeen(person.window, [TEAS, VELO])).length).toBe(6);
    for (const { client } of await tilesSeen(person.window, [TEAS, VELO])) expect(client).toBe(TEAS);
    await person.window.getByRole('button', { name: /^Show clients/ }).click();
    await person.window.getByRole('menuitemradio', { name: 'All clients' }).click();
  });

  test('pictures and frames of films are shown, and one that is not decoded tells its type and size', async () => {
    const pictures = person.window.getByRole('gridcell').locator('img');
    const told = () => person.window.getByText(/^(MP4|MOV), \d/).count();
    const shown = () =>
      pictures.evaluateAll((all) => all.filter((one) => (one as HTMLImageElement).naturalWidth > 0).length);
    await expect.poll(async () => (await shown()) + (await told())).toBe(files.length);
    // A system that brings a decoder for it draws it too.
    expect(await told()).toBeLessThanOrEqual(1);
  });

  test('every link, copied by the keyboard, serves the bytes of its file', async () => {
    await person.window
      .getByRole('gridcell')
      .first()
      .click({ position: { x: 8, y: 8 } });
    const served: string[] = [];
    for (const _ of files) {
      await running.app.evaluate(({ clipboard }) => clipboard.writeText(''));
      await person.window.keyboard.press('Control+C');
      const copied = (): Promise<string> => running.app.evaluate(({ clipboard }) => clipboard.readText());
      await expect.poll(copied).not.toBe('');
      const tile = await focusedTile(person.window, [TEAS, VELO]);
      const file = files.find(({ client, name }) => client === tile.client && name === tile.fileName);
      const answer = await fetch(await copied());
      expect(Buffer.from(await answer.arrayBuffer()).equals(file?.bytes ?? Buffer.alloc(0))).toBe(true);
      served.push(`${tile.client}: ${tile.fileName}`);
      if (served.length === files.length) break;
      await person.window.keyboard.press('ArrowRight');
      await expect.poll(() => focusedTile(person.window, [TEAS, VELO])).not.toEqual(tile);
    }
    expect(served.sort()).toEqual(lines(files.map(({ client, name }) => ({ client, fileName: name }))));
    expect(await keysInPage()).toEqual([]);
  });

  test('what was left alone is listed with its reason', async () => {
    await person.goTo('Folders');
    const watched = person.window.getByRole('navigation', { name: 'Watched folders' });
    await watched.getByRole('button').filter({ hasText: TEAS }).click();
    const left = person.window.getByRole('region', { name: 'Files left alone' });
    await left.getByRole('listitem').filter({ hasText: 'notes for the shoot.txt' }).waitFor();
    const reasons = await left.getByRole('listitem').allInnerTexts();
    expect(reasons.map((text) => text.replace(/\s+/g, ' ').trim()).sort()).toEqual([
      'notes for the shoot.txt Not a picture or a video',
      'old logo.png Was there before the folder was watched',
    ]);
    expect(await keysInPage()).toEqual([]);
  });

  test('every screen is photographed in light and in dark', async () => {
    for (const theme of ['Dark', 'Light'] as const) {
      await person.chooseTheme(theme);
      await person.window.locator(`html[data-theme="${theme.toLowerCase()}"]`).waitFor();
      for (const screen of SCREENS) {
        await person.goTo(screen);
        await shoot(person.window, `${screen.toLowerCase()}-${theme.toLowerCase()}`);
      }
    }
    expect(await keysInPage()).toEqual([]);
  });

  test('the window has asked for nothing but its own files, its pictures and its films', async () => {
    const seen = await requests.urls();
    expect(schemesOf(seen.debugger)).toEqual(['app:', 'media:', 'thumb:']);
    expect(schemesOf(seen.session)).toEqual(['app:', 'media:', 'thumb:']);
  });

  test('after quitting, ledger, store, disk and logs keep every promise', async () => {
    await running.close();
    expect(await endOf(running.process)).toBe(0);
    expect(loggedBugs(dataDir)).toEqual([]);
    const counts = holdToPromises({
      dataDir,
      account: 'sandbox',
      sandboxDir: path.join(dataDir, 'sandbox'),
      files,
      secrets: SECRETS,
      printed: running.output(),
    });
    expect(counts).toMatchObject({ uploads: 12, done: 12, accepted: 12, filesOnDisk: 13 });
  });
});
