import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { launchApp, type RunningApp } from './driver/launch.ts';
import { loggedBugs } from './support/app-log.ts';
import { endAll } from './support/end-all.ts';
import { holdToPromises } from './support/hold-to-promises.ts';
import { type OutsideSandbox, startOutsideSandbox } from './support/outside-sandbox.ts';
import { textsInPage } from './support/page-text.ts';
import { folderDialog, PATIENCE_MS, type Person, personAt } from './support/person.ts';
import { put, realFile } from './support/real-files.ts';
import { reportRuntime } from './support/runtime-report.ts';
import { shoot } from './support/shots.ts';
import { walkStepByStep } from './support/walk.ts';

const CLIENT = 'Northlume Velo';

describe('without a key store, with keys kept for the session', () => {
  const early = realFile(CLIENT, 'before the restart.jpg', 'photo-landscape.jpg');
  const late = realFile(CLIENT, 'after the restart.jpg', 'photo-portrait.jpg');
  let folder: TempFolder;
  let watched: string;
  let dataDir: string;
  let sandbox: OutsideSandbox;
  let running: RunningApp;
  let person: Person;
  let printed = '';
  const profileKey = (): string => sandbox.profiles[0]?.profileKey ?? '';

  const start = async (): Promise<void> => {
    running = await launchApp({
      dataDir,
      env: { HOTFOLDER_API_BASE: sandbox.baseUrl, DBUS_SESSION_BUS_ADDRESS: 'disabled:' },
      args: ['--password-store=basic'],
    });
    person = personAt(running.window, folderDialog(running.app));
  };

  walkStepByStep(() => running.window);

  beforeAll(async () => {
    folder = await tempFolder();
    dataDir = await folder.folder('app');
    watched = await folder.folder('watched');
    sandbox = await startOutsideSandbox(path.join(folder.path, 'sandbox'), [CLIENT]);
    await start();
    reportRuntime(running);
  });

  afterAll(() =>
    endAll(
      () => running?.kill(),
      () => sandbox?.close(),
      () => folder?.dispose(),
    ),
  );

  test('the window says that no key store protects the keys, and keeping for the session is preselected', async () => {
    // Which of the two is said depends on whether this runtime can at least obfuscate.
    await person.see(/No key store|protects weakly/);
    const session = person.window.getByRole('radio', { name: 'Keep the key for this session' });
    expect(await session.isChecked()).toBe(true);
    await person.connect(sandbox.apiKey);
    await person.setUpLater();
    await person.window.getByRole('heading', { level: 1, name: 'Clients' }).waitFor();
    await person.offerClient(CLIENT, profileKey());
    await person.dialog.waitFor({ state: 'detached' });
    await put(watched, early);
    await person.watch(watched, CLIENT, 'Upload them');
    await person.goTo('Queue');
    await person.window.getByRole('button', { name: 'Done 1' }).waitFor({ timeout: PATIENCE_MS });
  });

  test('after a restart the keys are gone, the queue is not, and the window asks for both keys', async () => {
    await running.close();
    printed += running.output();
    await put(watched, late);
    await start();
    await person.window
      .getByRole('button', { name: /^Needs attention [1-9]/ })
      .waitFor({ timeout: PATIENCE_MS });
    await person.see('The API key is not on this computer.');
    await person.window.getByRole('contentinfo').getByText('The API key is missing').waitFor();
    await shoot(person.window, 'keys-asked-again');

    await person.goTo('Settings');
    await person.window.getByRole('button', { name: 'Replace the API key' }).click();
    await person.connect(sandbox.apiKey);
    await person.dialog.waitFor({ state: 'detached' });
    await person.goTo('Queue');
    await person.window.getByRole('button', { name: 'Enter the key' }).click({ timeout: PATIENCE_MS });
    await person.dialog.getByLabel('Profile-Key', { exact: true }).click();
    await person.window.keyboard.type(profileKey());
    await person.window.keyboard.press('Enter');
    await person.dialog.waitFor({ state: 'detached' });
    await person.window.getByRole('button', { name: 'Done 2' }).waitFor({ timeout: PATIENCE_MS });
    expect(await textsInPage(person.window, sandbox.secrets)).toEqual([]);
  });

  test('both files are up once, and no key stands in any file or log', async () => {
    await running.close();
    expect(loggedBugs(dataDir)).toEqual([]);
    const counts = holdToPromises({
      dataDir,
      account: sandbox.account,
      sandboxDir: sandbox.dataDir,
      files: [early, late],
      secrets: sandbox.secrets,
      printed: printed + running.output(),
    });
    expect(counts).toMatchObject({ uploads: 2, done: 2, accepted: 2, puts: 2 });
  });
});
