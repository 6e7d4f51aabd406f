import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SANDBOX_API_KEY, SANDBOX_PROFILES } from '../../src/sandbox/sandbox.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { launchApp, type RunningApp } from './driver/launch.ts';
import { graveFindings } from './support/accessibility.ts';
import { loggedBugs } from './support/app-log.ts';
import { endOf } from './support/clean-end.ts';
import { endAll } from './support/end-all.ts';
import { holdToPromises } from './support/hold-to-promises.ts';
import { chooseInMenu, copyPicture, pressPaste } from './support/native-desktop.ts';
import { folderDialog, PATIENCE_MS, type Person, personAt } from './support/person.ts';
import { holdFiles } from './support/real-drop.ts';
import { fileThere, put, type RealFile, realFile } from './support/real-files.ts';
import { reportRuntime } from './support/runtime-report.ts';
import { startSecond } from './support/second-start.ts';
import { shoot } from './support/shots.ts';
import { walkStepByStep } from './support/walk.ts';

const TEAS = 'Bramblewick Teas';
const VELO = 'Northlume Velo';
const SECRETS = [SANDBOX_API_KEY, ...SANDBOX_PROFILES.map(({ profileKey }) => profileKey)];
const ENV = { HOTFOLDER_API_BASE: undefined };
const ARGS = ['--password-store=basic'];

describe('files by every door, in the practice server', () => {
  const tins = realFile(TEAS, 'gift tins.png', 'alpha.png');
  const loop = realFile(TEAS, 'steam loop.gif', 'loop.gif');
  const wheel = realFile(VELO, 'wheel.jpg', 'photo-landscape.jpg');
  const group = realFile(TEAS, 'group photo.jpg', 'photo-portrait.jpg');
  const sleeve = realFile(TEAS, 'onto the sleeve.webp', 'photo.webp');
  const chosen = realFile(VELO, 'chosen.mp4', 'clip-h264.mp4');
  const second = realFile(VELO, 'second start.mov', 'clip-h264.mov');
  const first = realFile(TEAS, 'first start.png', 'square-1080.png');
  let pasted: RealFile;
  let folder: TempFolder;
  let dataDir: string;
  let running: RunningApp;
  let person: Person;

  walkStepByStep(() => running.window);

  const at = (name: string): string => path.join(folder.path, name);
  const start = async (args: readonly string[] = []): Promise<void> => {
    running = await launchApp({ dataDir, env: ENV, args: [...ARGS, ...args] });
    person = personAt(running.window, folderDialog(running.app));
  };
  const button = (name: string | RegExp) => running.window.getByRole('button', { name });
  const top = () => running.window.getByRole('banner');
  const drop = async (file: string): Promise<void> => (await holdFiles(running.window, [file])).letGo(top());
  const done = async (name: string, client: string): Promise<void> => {
    await button(/^Done \d/).click();
    const row = running.window.getByRole('listitem').filter({ hasText: 'Link ready' });
    await row
      .getByRole('checkbox', { name: `${name}, ${client}`, exact: true })
      .waitFor({ timeout: PATIENCE_MS });
  };
  /** Answers the open sheet: everything to this client, and without waiting for the hold. */
  const sendAtOnce = async (client: string, count = 1): Promise<void> => {
    const files = count === 1 ? '1 file' : `${count} files`;
    await person.dialog.getByRole('radio', { name: client }).click();
    await person.dialog.getByRole('button', { name: `Send ${files} to ${client}` }).click();
    await button(`Send now: ${files} to ${client}`).click();
  };

  beforeAll(async () => {
    folder = await tempFolder();
    dataDir = await folder.folder('app');
    await put(at(`week 47/${TEAS}`), tins);
    await put(at(`week 47/${TEAS}/loops`), loop);
    await put(at(`week 47/${VELO}`), wheel);
    await put(at('week 47'), group);
    await folder.file('week 47/price list.pdf', '%PDF-1.7');
    await folder.file('week 47/blank.png', '');
    for (const file of [sleeve, chosen, second, first]) await put(at('loose'), file);
    await start();
    reportRuntime(running);
    await person.tryWithoutAccount();
  });

  afterAll(() =>
    endAll(
      () => running?.kill(),
      () => folder?.dispose(),
    ),
  );

  test('a folder dropped on the window shows whose its files are before anything is sent', async () => {
    const held = await holdFiles(running.window, [at('week 47')]);
    await held.over(top());
    await person.see('Whose files are these?');
    await shoot(running.window, 'drop-overlay');
    await held.letGo(top());
    await running.window
      .getByRole('dialog', { name: '3 files for 2 clients, 1 without a client, 2 refused' })
      .waitFor();
    await person.dialog.getByText('Not a picture or a video: 1.', { exact: false }).waitFor();
    expect(await graveFindings(running.window)).toEqual([]);
    await shoot(running.window, 'drop-preview');
    expect(await running.window.locator('html').innerHTML()).not.toContain(folder.path);
  });

  test('they are held, one client’s files are taken back, the other’s go at once', async () => {
    await person.dialog.getByRole('button', { name: 'Send 3 files to 2 clients' }).click();
    await person.see('Nothing has left this computer yet.');
    await shoot(running.window, 'drop-hold');
    await button(`Undo: 1 file to ${VELO}`).click();
    await button(`Send now: 2 files to ${TEAS}`).click();
    await done(tins.name, TEAS);
    await done(loop.name, TEAS);
    await shoot(running.window, 'drop-done');
    expect(await running.window.getByText(wheel.name).count()).toBe(0);
  });

  test('a file let go on a client’s sleeve is that client’s, and leaves by itself when the hold is over', async () => {
    await button(/^Done \d/).click();
    const held = await holdFiles(running.window, [at(`loose/${sleeve.name}`)]);
    const line = running.window.locator('[data-line="1"]');
    await held.over(line);
    await person.see(`Let go: 1 file to ${TEAS}`);
    await shoot(running.window, 'drop-on-sleeve');
    await held.letGo(line);
    await person.dialog.getByRole('button', { name: `Send 1 file to ${TEAS}` }).click();
    await person.see(`1 file goes to ${TEAS} in`);
    await done(sleeve.name, TEAS);
  });

  test('files without a client go to nobody until one is chosen', async () => {
    await drop(at(`week 47/${group.name}`));
    await running.window.getByRole('dialog', { name: 'Whose files are these?' }).waitFor();
    await person.dialog.getByRole('button', { name: 'Send', exact: true }).click();
    await person.dialog.getByText('Choose the client these files belong to.').waitFor();
    await sendAtOnce(TEAS);
    await done(group.name, TEAS);
  });

  test('Esc takes a drop away, and nothing of it is sent', async () => {
    await drop(at(`week 47/${VELO}/${wheel.name}`));
    await person.dialog.waitFor();
    await running.window.keyboard.press('Escape');
    await person.dialog.waitFor({ state: 'detached' });
  });

  test('files chosen in the system’s dialog go the same way', async () => {
    await folderDialog(running.app)(at(`loose/${chosen.name}`));
    await chooseInMenu(running.app, 'file.add-files');
    await person.dialog.waitFor();
    await sendAtOnce(VELO);
    await done(chosen.name, VELO);
  });

  test('a second start hands its files over and ends', async () => {
    const ended = await startSecond({ dataDir, cwd: at('loose'), args: [...ARGS, second.name] });
    expect(ended).toBe(0);
    await person.dialog.getByText(second.name).waitFor();
    await sendAtOnce(VELO);
    await done(second.name, VELO);
  });

  test('a pasted picture becomes a file of its own, is shown, and goes once it is up', async () => {
    const picture = path.join(import.meta.dirname, '../media/square-1080.png');
    await copyPicture(running.app, picture);
    await pressPaste(running.app);
    await person.dialog.getByText(/^Pasted .+\.png$/).waitFor();
    const shown = person.dialog.locator('img[src^="thumb://offer/"]');
    await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    const folder = path.join(dataDir, 'pasted');
    const [name = ''] = await readdir(folder);
    pasted = fileThere(VELO, path.join(folder, name));
    await sendAtOnce(VELO);
    await done(name, VELO);
    await expect.poll(() => readdir(folder)).toEqual([]);
  });

  test('the page can name no path: neither by the channel nor by an object that claims one', async () => {
    const answers = await running.window.evaluate(async () => {
      const bridge = (window as unknown as { hotfolder: Record<string, (...given: unknown[]) => unknown> })
        .hotfolder;
      return [
        await bridge['invoke']?.('files:offer', { paths: ['/etc/hostname'] }),
        await bridge['offer']?.([{ path: '/etc/hostname', name: 'hostname' }, '/etc/hostname']),
        await bridge['offer']?.([new File(['x'], '/etc/hostname')]),
      ];
    });
    expect(answers).toEqual([
      { ok: false, code: 'bad-input', detail: 'unknown command' },
      { ok: true, value: { files: 0 } },
      { ok: true, value: { files: 0 } },
    ]);
  });

  test('a start with files offers them once the account is there', async () => {
    await running.close();
    await start([at(`loose/${first.name}`)]);
    await person.dialog.getByText(first.name).waitFor();
    await sendAtOnce(TEAS);
    await done(first.name, TEAS);
  });

  test('after quitting, ledger, store, disk and logs keep every promise', async () => {
    await running.close();
    expect(await endOf(running.process)).toBe(0);
    expect(loggedBugs(dataDir)).toEqual([]);
    const counts = holdToPromises({
      dataDir,
      account: 'sandbox',
      sandboxDir: path.join(dataDir, 'sandbox'),
      files: [tins, loop, wheel, group, sleeve, chosen, second, first, pasted],
      secrets: SECRETS,
      printed: running.output(),
    });
    expect(counts).toMatchObject({ uploads: 8, done: 8, accepted: 8 });
  });
});
