import { appendFileSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DiagnosticsParts, diagnosticsDesk } from '../../src/main/diagnostics.ts';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import { inZone } from '../renderer/in-zone.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { keptSettings, type OpenDesk, openDesk } from './open-desk.ts';

const KEY = 'nopatterninthiskey';

let folder: TempFolder;
let desk: OpenDesk;
beforeEach(async () => {
  folder = await tempFolder();
  desk = openDesk({ folder: folder.path, settings: keptSettings() });
});
afterEach(async () => {
  await desk.close();
  await folder.dispose();
  expect(desk.bugs).toEqual([]);
});

const save = () => desk.handlers['diagnostics:save']({});
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

test('A report is named after the day where the person is', () => {
  const clock = fakeClock(Date.UTC(2026, 10, 21, 23, 30));
  const desk = diagnosticsDesk({ clock } as unknown as DiagnosticsParts);
  expect(inZone('Pacific/Auckland', () => desk.fileName())).toBe('hotfolder-diagnostics-2026-11-22.json');
  expect(inZone('America/Chicago', () => desk.fileName())).toBe('hotfolder-diagnostics-2026-11-21.json');
});

test('A report is written where the system’s dialog said, readable by the person only', async () => {
  await desk.handlers['account:try-sandbox']({});
  desk.desktop.newFile = join(folder.path, 'report.json');
  expect(await save()).toEqual({ kind: 'saved', where: '~/report.json' });
  const report = read(desk.desktop.newFile);
  expect(report).toMatchObject({
    about: { version: '1.2.3', program: 'app', platform: process.platform },
    unread: [],
    settings: { account: 'sandbox' },
    status: { account: 'sandbox', api: 'practice server' },
    accounts: [{ account: 'sandbox', clients: { length: 3 } }],
  });
  expect(JSON.stringify(report)).not.toMatch(/bramblewick|marloquay|northlume|sandbox-api-key/i);
  expect(statSync(desk.desktop.newFile).mode & 0o077).toBe(0);
});

test('A key that nothing but its text gives away is taken out as long as it is in use', async () => {
  await desk.close();
  const api = await startSandbox({ dataDir: await folder.folder('api'), apiKey: KEY });
  desk = openDesk({ folder: folder.path, settings: keptSettings(), apiBase: api.baseUrl });
  try {
    expect(await desk.handlers['account:connect']({ apiKey: KEY, storage: 'session' })).toMatchObject({
      done: true,
    });
    mkdirSync(join(folder.path, 'logs'), { recursive: true });
    const line = { event: 'odd', reason: `before ${KEY} after` };
    appendFileSync(join(folder.path, 'logs', 'hotfolder.log'), `${JSON.stringify(line)}\n`);
    desk.desktop.newFile = join(folder.path, 'report.json');
    expect(await save()).toMatchObject({ kind: 'saved' });
    const report = read(desk.desktop.newFile);
    expect(report.log).toEqual([{ event: 'odd', reason: 'before [secret] after' }]);
    expect(report.accounts).toMatchObject([{ account: 'another address' }]);
    expect(JSON.stringify(report)).not.toContain(new URL(api.baseUrl).port);
  } finally {
    await api.stop();
  }
});

test('A closed dialog writes nothing, and a place that takes nothing is told with the system’s reason', async () => {
  expect(await save()).toEqual({ kind: 'closed' });
  desk.desktop.newFile = join(folder.path, 'no', 'such', 'folder.json');
  expect(await save()).toEqual({ kind: 'not-saved', code: 'ENOENT' });
});

test('The logs folder is shown by its own path, and by no other', async () => {
  expect(await desk.handlers['diagnostics:show-logs']({})).toBeNull();
  expect(desk.desktop.opened).toEqual([join(folder.path, 'logs')]);
});
