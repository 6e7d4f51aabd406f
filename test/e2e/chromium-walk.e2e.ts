import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SANDBOX_API_KEY, SANDBOX_PROFILES } from '../../src/sandbox/sandbox.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { launchChromium, type RunningChromium } from './driver/chromium.ts';
import { graveFindings } from './support/accessibility.ts';
import { type BrowserBridge, startBrowserBridge } from './support/browser-bridge.ts';
import { endAll } from './support/end-all.ts';
import { focusedTile, lines, tilesSeen } from './support/gallery-view.ts';
import { holdToPromises } from './support/hold-to-promises.ts';
import { bridgePages } from './support/page-bridge.ts';
import { textsInPage } from './support/page-text.ts';
import { PATIENCE_MS, type Person, personAt, SCREENS } from './support/person.ts';
import { put, realFile } from './support/real-files.ts';
import { shoot } from './support/shots.ts';
import { walkStepByStep } from './support/walk.ts';

const TEAS = 'Bramblewick Teas';
const CERAMICS = 'Marloquay Ceramics';
const SECRETS = [SANDBOX_API_KEY, ...SANDBOX_PROFILES.map(({ profileKey }) => profileKey)];

describe('the built window in Chromium, over the real engine', () => {
  const files = [
    realFile(TEAS, 'tea field.jpg', 'photo-landscape.jpg'),
    realFile(TEAS, '🍵 cup.png', 'alpha.png'),
    realFile(TEAS, 'pouring.mp4', 'clip-h264.mp4'),
    realFile(CERAMICS, 'bowl #3 100%.webp', 'photo.webp'),
    realFile(CERAMICS, 'wheel.gif', 'loop.gif'),
    realFile(CERAMICS, 'kiln.mov', 'clip-h264.mov'),
  ];
  const complaints: string[] = [];
  let folder: TempFolder;
  let dataDir: string;
  let bridge: BrowserBridge;
  let running: RunningChromium;
  let person: Person;

  const folderOf = (client: string): string => path.join(folder.path, 'watched', client);

  walkStepByStep(() => running.page);

  beforeAll(async () => {
    folder = await tempFolder();
    dataDir = await folder.folder('app');
    bridge = await startBrowserBridge(dataDir);
    running = await launchChromium();
    console.log(`Runtime: ${running.browserName}, with the engine in Node ${process.versions.node}`);
    await bridgePages(running.context);
    running.page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
    });
    running.page.on('pageerror', (error) => complaints.push(String(error)));
    person = personAt(running.page, bridge.desk.chooseFolder);
    await running.page.goto(bridge.url);
  });

  afterAll(() =>
    endAll(
      () => running?.close(),
      () => bridge?.close(),
      () => folder?.dispose(),
    ),
  );

  test('the first window has no grave accessibility finding, in light and in dark', async () => {
    await person.window.getByRole('button', { name: 'Start with the practice server' }).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await person.window.emulateMedia({ colorScheme });
      expect(await graveFindings(person.window)).toEqual([]);
    }
    await person.window.emulateMedia({ colorScheme: null });
  });

  test('two folders are watched for two of the practice server’s clients', async () => {
    await person.tryWithoutAccount();
    for (const client of [TEAS, CERAMICS]) {
      for (const file of files.filter((one) => one.client === client)) await put(folderOf(client), file);
      await person.watch(folderOf(client), client, 'Upload them');
    }
    await folder.file(`watched/${TEAS}/price list.txt`, 'not a picture');
  });

  test('six files reach the gallery under the right client, and their copied links serve equal bytes', async () => {
    await person.goTo('Queue');
    await person.window.getByRole('button', { name: 'Done 6' }).waitFor({ timeout: PATIENCE_MS });
    await person.goTo('Gallery');
    await expect
      .poll(async () => lines(await tilesSeen(person.window, [TEAS, CERAMICS])), { timeout: PATIENCE_MS })
      .toEqual(lines(files.map(({ client, name }) => ({ client, fileName: name }))));
    await person.window
      .getByRole('gridcell')
      .first()
      .click({ position: { x: 8, y: 8 } });
    for (const index of files.keys()) {
      await person.window.keyboard.press('Control+C');
      await expect.poll(() => bridge.desk.copied.length).toBe(index + 1);
      const tile = await focusedTile(person.window, [TEAS, CERAMICS]);
      const file = files.find(({ client, name }) => client === tile.client && name === tile.fileName);
      const answer = await fetch(bridge.desk.copied[index] ?? '');
      expect(Buffer.from(await answer.arrayBuffer()).equals(file?.bytes ?? Buffer.alloc(0))).toBe(true);
      if (index === files.length - 1) break;
      await person.window.keyboard.press('ArrowRight');
      await expect.poll(() => focusedTile(person.window, [TEAS, CERAMICS])).not.toEqual(tile);
    }
    expect(new Set(bridge.desk.copied).size).toBe(files.length);
  });

  test('the activity tells of each file what became of it, with its steps and its link', async () => {
    await person.goTo('Activity');
    await person.window.getByText('6 files have ended.').waitFor();
    const [{ client, name }] = files as [(typeof files)[number]];
    const rows = person.window.getByRole('list', { name: 'What has ended, newest first' });
    const row = rows.getByRole('button', { name }).filter({ hasText: client });
    expect(await rows.getByRole('button', { name: / Up\b/ }).count()).toBe(files.length);
    await row.click();
    await person.window.getByText('Done: its link works').waitFor();
    await person.window.getByRole('button', { name: `Copy link, ${name}, ${client}` }).click();
    await expect.poll(() => bridge.desk.copied.length).toBe(files.length + 1);
    await row.click();
  });

  test('no screen has a grave accessibility finding, in light and in dark', async () => {
    for (const theme of ['Dark', 'Light'] as const) {
      await person.chooseTheme(theme);
      await person.window.locator(`html[data-theme="${theme.toLowerCase()}"]`).waitFor();
      for (const screen of SCREENS) {
        await person.goTo(screen);
        expect(await graveFindings(person.window), `${screen} in ${theme}`).toEqual([]);
        await shoot(person.window, `chromium-${screen.toLowerCase()}-${theme.toLowerCase()}`);
      }
      await person.goTo('Queue');
      await person.window.getByRole('button', { name: 'Done 6' }).click();
      expect(await graveFindings(person.window), `finished rows in ${theme}`).toEqual([]);
      await person.goTo('Clients');
      await person.window.getByRole('main').getByRole('button', { name: 'Add a client' }).click();
      await person.dialog.getByLabel('Name', { exact: true }).waitFor();
      expect(await graveFindings(person.window), `adding a client in ${theme}`).toEqual([]);
      await person.window.keyboard.press('Escape');
      await person.dialog.waitFor({ state: 'detached' });
    }
  });

  test('nothing complained: no console error, no bug, no key in the page', async () => {
    expect(await textsInPage(person.window, SECRETS)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(bridge.desk.log.bugs).toEqual([]);
  });

  test('ledger, store, disk and logs keep every promise', async () => {
    await bridge.close();
    const counts = holdToPromises({
      dataDir,
      account: 'sandbox',
      sandboxDir: path.join(dataDir, 'sandbox'),
      files,
      secrets: SECRETS,
      printed: bridge.desk.log.lines.join('\n'),
    });
    expect(counts).toMatchObject({ uploads: 6, done: 6, accepted: 6, filesOnDisk: 6 });
  });
});
