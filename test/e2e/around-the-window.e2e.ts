import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { launchApp, type RunningApp } from './driver/launch.ts';
import { loggedBugs } from './support/app-log.ts';
import { endOf } from './support/clean-end.ts';
import { endAll } from './support/end-all.ts';
import { answerMessageBoxes, chooseInMenu, isShown, tellSecondStart } from './support/native-desktop.ts';
import { type OutsideSandbox, startOutsideSandbox } from './support/outside-sandbox.ts';
import { folderDialog, PATIENCE_MS, type Person, personAt } from './support/person.ts';
import { longFilm, put } from './support/real-files.ts';
import { shoot } from './support/shots.ts';

const CLIENT = 'Acme & Sons';
const FILM = 'stuck film.mp4';

/** No key store, as on a server without a desktop: what is kept is kept weakly. */
const NO_KEY_STORE = {
  env: { DBUS_SESSION_BUS_ADDRESS: 'disabled:' },
  args: ['--password-store=basic'],
};

describe('around the window', () => {
  let folder: TempFolder;
  let dataDir: string;
  let sandbox: OutsideSandbox;
  let running: RunningApp;
  let person: Person;

  const start = async (): Promise<void> => {
    running = await launchApp({
      dataDir,
      env: { ...NO_KEY_STORE.env, HOTFOLDER_API_BASE: sandbox.baseUrl },
      args: NO_KEY_STORE.args,
    });
    person = personAt(running.window, folderDialog(running.app));
  };
  const settings = (): string => readFileSync(path.join(dataDir, 'settings.json'), 'utf8');

  beforeAll(async () => {
    folder = await tempFolder();
    dataDir = await folder.folder('app');
    // The film's first PUT goes silent half-way; the sandbox then waits longer than any test.
    sandbox = await startOutsideSandbox(path.join(folder.path, 'sandbox'), [CLIENT], {
      rules: [{ on: 'put', fileName: FILM, do: { kind: 'stall', at: 'midBody', ms: 3_600_000 } }],
    });
    await start();
  });

  afterAll(() =>
    endAll(
      () => running?.kill(),
      () => sandbox?.close(),
      () => folder?.dispose(),
    ),
  );

  test('without a key store a key is stored weakly only when that is chosen, as ciphertext', async () => {
    await person.see('No key store was found on this computer');
    await running.window.getByText('Store it weakly protected').click();
    await shoot(running.window, 'weak-key-choice');
    await person.connect(sandbox.apiKey);
    await person.setUpLater();
    await running.window.getByRole('heading', { level: 1, name: 'Clients' }).waitFor();
    expect(settings()).toContain('"obfuscated"');
    expect(settings()).not.toContain(sandbox.apiKey);
    await running.window.getByRole('main').getByRole('button', { name: 'Add a client' }).click();
    await person.dialog.getByText('Store it weakly protected').click();
    await person.offerClient(CLIENT, sandbox.profiles[0]?.profileKey ?? '');
    await person.dialog.waitFor({ state: 'detached' });
    await running.window.getByRole('row', { name: CLIENT }).getByText('Works').waitFor();
  });

  test('weakly kept keys are there after a restart, and Settings calls them weak', async () => {
    await running.close();
    await start();
    await running.window.getByRole('navigation', { name: 'Main' }).waitFor();
    await person.goTo('Clients');
    await running.window.getByRole('row', { name: CLIENT }).getByText('Works').waitFor();
    await person.goTo('Settings');
    await person.see(/2 keys weakly protected/);
    await person.see(`API key …${sandbox.apiKey.slice(-4)}`);
    await shoot(running.window, 'settings-background');
  });

  test('keys for this session are stored weakly only by the answer to a native question', async () => {
    await running.window.getByText('Forget them when Hotfolder closes').click();
    await person.see(/2 keys for this session only/);
    const asked = await answerMessageBoxes(running.app, 'Leave them where they are');
    await running.window.getByText('Stored, weakly protected').click();
    await expect.poll(asked).toMatchObject([{ message: 'Store keys weakly protected?' }]);
    await person.see(/2 keys for this session only/);
    expect(settings()).not.toContain('"obfuscated"');
    await answerMessageBoxes(running.app, 'Store them weakly protected');
    await running.window.getByText('Stored, weakly protected').click();
    await person.see(/2 keys weakly protected/);
    expect(settings()).toContain('"obfuscated"');
  });

  test('the native menu goes to every screen and to the search', async () => {
    for (const [id, title] of [
      ['go.gallery', 'Gallery'],
      ['go.folders', 'Folders'],
      ['go.clients', 'Clients'],
      ['go.settings', 'Settings'],
      ['go.queue', 'Queue'],
    ] as const) {
      await chooseInMenu(running.app, id);
      await running.window.getByRole('heading', { level: 1, name: title }).waitFor();
    }
    await chooseInMenu(running.app, 'go.search');
    await running.window.locator('input:focus').waitFor();
    await chooseInMenu(running.app, 'file.pause');
    await person.see('You paused every upload.');
    await chooseInMenu(running.app, 'file.pause');
    await running.window.getByText('You paused every upload.').waitFor({ state: 'detached' });
  });

  test('the palette asks main for what is the window’s own, and the menu is grey only where it must be', async () => {
    const zoom = () =>
      running.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel(),
      );
    const before = (await zoom()) ?? 0;
    for (const words of ['larger', 'actual size']) {
      await chooseInMenu(running.app, 'go.palette');
      await running.window.getByRole('combobox').fill(words);
      await running.window.keyboard.press('Enter');
      await expect.poll(zoom).toBe(words === 'larger' ? before + 0.5 : 0);
    }
    const grey = await running.app.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? [])
        .flatMap((menu) => menu.submenu?.items ?? [])
        .filter((item) => !item.enabled)
        .map((item) => item.id),
    );
    expect(grey).toEqual([]);
    await chooseInMenu(running.app, 'help.shortcuts');
    await running.window.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await running.window.keyboard.press('Escape');
  });

  test('closing explains once that Hotfolder goes on, hides the window, and a second start shows it', async () => {
    const asked = await answerMessageBoxes(running.app, 'Keep running');
    const window = await running.app.browserWindow(running.window);
    await window.evaluate((shown) => shown.close());
    await expect.poll(() => isShown(running.app)).toBe(false);
    expect((await asked()).map(({ message }) => message)).toEqual([
      'Hotfolder keeps watching in the background',
    ]);
    await tellSecondStart(running.app);
    await expect.poll(() => isShown(running.app)).toBe(true);
    await window.evaluate((shown) => shown.close());
    await expect.poll(() => isShown(running.app)).toBe(false);
    expect((await asked()).length).toBe(1);
    await tellSecondStart(running.app);
    await expect.poll(() => isShown(running.app)).toBe(true);
  });

  test('quitting while an upload runs asks, and who keeps it running keeps it', async () => {
    const watched = path.join(folder.path, 'watched');
    await put(watched, longFilm(CLIENT, FILM, 24_000_000));
    await person.watch(watched, CLIENT, 'Upload them');
    await person.goTo('Queue');
    await running.window
      .getByText(/Uploading, [1-9]\d? %/)
      .first()
      .waitFor({ timeout: PATIENCE_MS });
    const asked = await answerMessageBoxes(running.app, 'Keep running');
    await chooseInMenu(running.app, 'file.quit');
    await expect
      .poll(async () => (await asked()).map(({ message }) => message))
      .toEqual(['1 upload is running']);
    expect((await asked())[0]?.detail).toBe('It goes on the next time Hotfolder is started.');
    await running.window
      .getByText(/Uploading, [1-9]\d? %/)
      .first()
      .waitFor();
  });

  test('SIGTERM ends it without a question, also while an upload runs', async () => {
    const child = running.app.process();
    child.kill('SIGTERM');
    expect(await endOf(child)).toBe(0);
    expect(loggedBugs(dataDir)).toEqual([]);
  });
});
