import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { launchApp, type RunningApp } from './driver/launch.ts';
import { loggedBugs } from './support/app-log.ts';
import { endAll } from './support/end-all.ts';
import { type OutsideSandbox, startOutsideSandbox } from './support/outside-sandbox.ts';
import { textsInPage } from './support/page-text.ts';
import { folderDialog, PATIENCE_MS, type Person, personAt } from './support/person.ts';
import { reportRuntime } from './support/runtime-report.ts';
import { shoot } from './support/shots.ts';
import { walkStepByStep } from './support/walk.ts';

const CLIENTS = ['Dunmarrow Bikes', 'Ellowen Studio', 'Gallowmere Gin', 'Hazelwick & Sons', 'Imberley Rooms'];
const UNKNOWN = 'KEY-OF-NOBODY-AT-ALL-0000W90B';

describe('importing clients', () => {
  let folder: TempFolder;
  let dataDir: string;
  let sandbox: OutsideSandbox;
  let running: RunningApp;
  let person: Person;
  const keyOf = (client: string): string =>
    sandbox.profiles.find(({ title }) => title === client)?.profileKey ?? '';
  const row = (name: string) => person.dialog.getByRole('row', { name });

  walkStepByStep(() => running.window);

  beforeAll(async () => {
    folder = await tempFolder();
    dataDir = await folder.folder('app');
    sandbox = await startOutsideSandbox(path.join(folder.path, 'sandbox'), CLIENTS);
    running = await launchApp({
      dataDir,
      env: { HOTFOLDER_API_BASE: sandbox.baseUrl, DBUS_SESSION_BUS_ADDRESS: 'disabled:' },
      args: ['--password-store=basic'],
    });
    person = personAt(running.window, folderDialog(running.app));
    reportRuntime(running);
  });

  afterAll(() =>
    endAll(
      () => running?.kill(),
      () => sandbox?.close(),
      () => folder?.dispose(),
    ),
  );

  test('of five pasted lines three work, and two stay with line and reason', async () => {
    await person.connect(sandbox.apiKey);
    await person.setUpLater();
    await person.window.getByRole('heading', { level: 1, name: 'Clients' }).waitFor();
    await person.window.getByRole('button', { name: 'Import', exact: true }).click();
    const field = person.dialog.getByLabel('Names and keys');
    const lines = [
      'Name;Profile Key',
      `Dunmarrow Bikes;${keyOf('Dunmarrow Bikes')}`,
      `Ferndipple Farm;${UNKNOWN}`,
      `Gin of Gallowmere;${keyOf('Gallowmere Gin')}`,
      'Jorrowby Opera;',
      `Ellowen Studio;${keyOf('Ellowen Studio')}`,
    ];
    await running.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), lines.join('\r\n'));
    await field.click();
    await person.window.keyboard.press('Control+V');
    await row('Dunmarrow Bikes').getByText('Works').waitFor({ timeout: PATIENCE_MS });
    await row('Ferndipple Farm').getByText('Refused by Ayrshare').waitFor({ timeout: PATIENCE_MS });
    await row('Jorrowby Opera').getByText('No key in this line').waitFor();
    await row('Gin of Gallowmere').getByText('At Ayrshare: Gallowmere Gin').waitFor({ timeout: PATIENCE_MS });
    await row('Ellowen Studio').getByText('Works').waitFor({ timeout: PATIENCE_MS });
    await person.see('3 work, 2 lines need you.');
    expect(await textsInPage(person.window, [...sandbox.secrets, UNKNOWN])).toEqual([]);
    await shoot(person.window, 'clients-import');
  });

  test('the three are added with one press; the two are saved without their keys', async () => {
    await person.dialog.getByRole('button', { name: 'Add 3 clients' }).click();
    await person.see('3 clients were added.');
    expect(await person.dialog.getByRole('rowheader').allTextContents()).toEqual(['3', '5']);
    const saved = path.join(folder.path, 'bad lines.csv');
    await running.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, saved);
    await person.dialog.getByRole('button', { name: 'Save the 2 bad lines' }).click();
    await person.see(/^2 lines saved\./);
    const text = await readFile(saved, 'utf8');
    expect(text).toMatch(/3,Ferndipple Farm,…W90B,.*Refused by Ayrshare/);
    expect(text).toContain('5,Jorrowby Opera,,No key in this line');
    expect(text).not.toContain(UNKNOWN);
    await person.window.keyboard.press('Escape');
    await person.dialog.waitFor({ state: 'detached' });
    for (const name of ['Dunmarrow Bikes', 'Gin of Gallowmere', 'Ellowen Studio']) {
      await person.window
        .getByRole('row', { name: new RegExp(name) })
        .getByText('Works')
        .waitFor();
    }
    await shoot(person.window, 'clients-imported');
  });

  test('a CSV file chosen in the system’s dialog is read in main: the window sees no key of it', async () => {
    const list = await folder.file(
      'agency keys.csv',
      `\uFEFFprofileKey,refId,title\r\n${keyOf('Imberley Rooms')},abc,Imberley Rooms\r\n${keyOf('Dunmarrow Bikes')},def,Dunmarrow Bikes\r\n`,
    );
    await folderDialog(running.app)(list);
    await person.window.getByRole('button', { name: 'Import', exact: true }).click();
    await person.dialog.getByRole('button', { name: 'Choose a CSV file' }).click();
    await person.see('Import clients from agency keys.csv');
    await row('Imberley Rooms').getByText('Works').waitFor({ timeout: PATIENCE_MS });
    await row('Dunmarrow Bikes').getByText('Here already').waitFor();
    expect(await textsInPage(person.window, sandbox.secrets)).toEqual([]);
    await person.dialog.getByRole('button', { name: 'Add 1 client' }).click();
    await person.see('1 client was added.');
    await person.window.keyboard.press('Escape');
    await person.dialog.waitFor({ state: 'detached' });
  });

  test('no key stands in what the app printed, and it logged no bug', async () => {
    await running.close();
    expect(loggedBugs(dataDir)).toEqual([]);
    for (const secret of [...sandbox.secrets, UNKNOWN]) expect(running.output()).not.toContain(secret);
    const settings = await readFile(path.join(dataDir, 'settings.json'), 'utf8');
    for (const secret of sandbox.secrets) expect(settings).not.toContain(secret);
  });
});
