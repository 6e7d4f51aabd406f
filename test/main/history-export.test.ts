import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { exportHistory, historyFileName } from '../../src/main/history-export.ts';
import { NotReady } from '../../src/main/not-ready.ts';
import { SANDBOX_API_KEY, SANDBOX_PROFILES } from '../../src/sandbox/sandbox.ts';
import { failure } from '../../src/shared/failure.ts';
import { batchId, profileId, rootId, uploadId } from '../../src/shared/ids.ts';
import type { HistoryEntry, ProfileView, UploadView } from '../../src/shared/model.ts';
import { distinctPicture } from '../support/engine-rig.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { keptSettings, type OpenDesk, openDesk } from './open-desk.ts';

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

/** A client of the practice server, with one file up and one that was cancelled, in a watched folder. */
async function workedClient(): Promise<ProfileView> {
  await desk.handlers['account:try-sandbox']({});
  const [client] = (await desk.handlers['app:snapshot']({})).profiles;
  if (client === undefined) throw new Error('no client');
  desk.desktop.chosen = await folder.folder('pictures');
  const grant = await desk.handlers['roots:choose-folder']({});
  await folder.file('pictures/=1+1.jpg', distinctPicture('live'));
  await desk.handlers['roots:add']({ grant: grant?.grant ?? '', profileId: client.id, existing: 'upload' });
  await ended('=1+1.jpg');
  await desk.handlers['queue:pause']({ scope: { kind: 'all' } });
  await folder.file('pictures/crème.jpg', distinctPicture('other', 300));
  await vi.waitUntil(() => rows().some((row) => row.fileName === 'crème.jpg' && row.stage === 'queued'), {
    timeout: 60_000,
  });
  await desk.handlers['queue:cancel']({
    ids: rows()
      .filter((row) => row.fileName === 'crème.jpg')
      .map((row) => row.id),
  });
  await ended('crème.jpg');
  return client;
}

const rows = (): readonly UploadView[] => desk.account.engine?.queue.list().uploads ?? [];
const ended = (fileName: string) =>
  vi.waitUntil(
    async () =>
      (await desk.handlers['history:list']({})).entries.some((one) => one.upload.fileName === fileName),
    { timeout: 60_000 },
  );

async function exported(format: 'csv' | 'json', more: { readonly result?: 'up' | 'not-up' } = {}) {
  desk.desktop.newFile = path.join(folder.path, `out.${format}`);
  const outcome = await desk.handlers['history:export']({ format, ...more });
  return { outcome, text: await readFile(desk.desktop.newFile, 'utf8') };
}

test('The history is written as a table and as JSON, with the client’s name, the result and the link', async () => {
  const client = await workedClient();
  const { outcome, text } = await exported('csv');
  expect(outcome).toEqual({ done: true, value: { written: 2 } });
  const [head, gone, live, last] = text.split('\r\n');
  expect(head).toMatch(/^\uFEFF"ended","client","file"/);
  expect(gone).toContain(`"${client.name}","crème.jpg",`);
  expect(gone).toContain('"not sent","cancelled"');
  // A spreadsheet runs nothing for a file of this name.
  expect(live).toContain(`"${client.name}","'=1+1.jpg",`);
  expect(last).toBe('');
  const json = JSON.parse((await exported('json', { result: 'up' })).text);
  expect(json).toMatchObject([{ client: client.name, file: '=1+1.jpg', result: 'up', reason: null }]);
  expect(json[0].link).toMatch(/^http:\/\/127\.0\.0\.1/);
  expect(text).toContain(json[0].link);
});

test('No key stands in what is written, and only its owner may read it', async () => {
  await workedClient();
  for (const format of ['csv', 'json'] as const) {
    const { text } = await exported(format);
    for (const key of [SANDBOX_API_KEY, ...SANDBOX_PROFILES.map((one) => one.profileKey)])
      expect(text).not.toContain(key);
    expect(text).not.toMatch(/uploadUrl|signature/i);
  }
  expect((await stat(path.join(folder.path, 'out.csv'))).mode & 0o077).toBe(0);
});

test('The name of a removed client stays in the history', async () => {
  const client = await workedClient();
  await desk.handlers['queue:resume']({ scope: { kind: 'all' } });
  expect(await desk.handlers['profiles:remove']({ id: client.id })).toMatchObject({ done: true });
  const { entries } = await desk.handlers['history:list']({});
  expect(entries.map((one) => one.client)).toEqual([client.name, client.name]);
});

test('Closing the dialog writes nothing, and says so', async () => {
  await desk.handlers['account:try-sandbox']({});
  desk.desktop.newFile = undefined;
  expect(await desk.handlers['history:export']({ format: 'csv' })).toEqual({ done: true, value: null });
});

test('Without an account the history is empty and nothing can be written', async () => {
  expect(await desk.handlers['history:list']({})).toEqual({ entries: [], next: null });
  await expect(desk.handlers['history:export']({ format: 'csv' })).rejects.toBeInstanceOf(NotReady);
});

test('An empty history is an empty table and an empty list', async () => {
  await desk.handlers['account:try-sandbox']({});
  expect((await exported('csv')).text.split('\r\n')).toHaveLength(2);
  expect(JSON.parse((await exported('json')).text)).toEqual([]);
});

test('A place that cannot be written is told in the system’s code, and what lay there stays', async () => {
  await desk.handlers['account:try-sandbox']({});
  desk.desktop.newFile = path.join(folder.path, 'nowhere', 'out.csv');
  expect(await desk.handlers['history:export']({ format: 'csv' })).toEqual({
    done: false,
    problem: { kind: 'not-written', detail: 'ENOENT' },
  });
  // A folder stands where the file should: everything was written, and could not be put there.
  const taken = path.join(folder.path, 'taken.csv');
  await mkdir(path.join(taken, 'inside'), { recursive: true });
  desk.desktop.newFile = taken;
  const refused = { done: false, problem: { kind: 'not-written', detail: expect.any(String) } };
  expect(await desk.handlers['history:export']({ format: 'csv' })).toEqual(refused);
  expect((await readdir(folder.path)).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('Entries are written page by page, and everything else has its turn between two pages', async () => {
  const file = path.join(folder.path, 'pages.json');
  await writeFile(file, 'what was there');
  const asked: (string | undefined)[] = [];
  let turns = 0;
  let ticking = true;
  const ticker = (async () => {
    while (ticking) {
      await setImmediate();
      turns += 1;
    }
  })();
  const turnsAt: number[] = [];
  const outcome = await exportHistory({
    format: 'json',
    file,
    page(after) {
      asked.push(after);
      turnsAt.push(turns);
      const nth = asked.length;
      return { entries: [entry(`a${nth}`), entry(`b${nth}`)], next: nth < 4 ? `${nth}` : null };
    },
  });
  ticking = false;
  await ticker;
  expect(outcome).toEqual({ done: true, value: { written: 8 } });
  expect(asked).toEqual([undefined, '1', '2', '3']);
  expect(new Set(turnsAt).size).toBe(4);
  const names = JSON.parse(await readFile(file, 'utf8')).map((one: { file: string }) => one.file);
  expect(names).toEqual(['a1', 'b1', 'a2', 'b2', 'a3', 'b3', 'a4', 'b4']);
  await rm(file);
});

test('A failed file tells its code and the far end’s words, and the file’s name tells its day', async () => {
  const file = path.join(folder.path, 'failed.json');
  const failed = { ...entry('c'), upload: { ...entry('c').upload, stage: 'failed' as const } };
  const upload = { ...failed.upload, failure: failure('request-refused', 'HTTP 400 code 137: "no"') };
  await exportHistory({
    format: 'json',
    file,
    page: () => ({ entries: [{ ...failed, upload }], next: null }),
  });
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject([
    { result: 'not sent', reason: 'request-refused', detail: 'HTTP 400 code 137: "no"', link: null },
  ]);
  expect(historyFileName('csv', new Date(2026, 0, 5, 23, 59).getTime())).toBe(
    'Hotfolder activity 2026-01-05.csv',
  );
});

function entry(fileName: string): HistoryEntry {
  return {
    at: 1_700_000_000_000,
    client: 'Acme',
    upload: {
      id: uploadId(fileName),
      profileId: profileId('p'),
      rootId: rootId('r'),
      batchId: batchId('b'),
      fileName,
      folder: '~/Pictures',
      sizeBytes: 12,
      mediaKind: 'image',
      stage: 'done',
      paused: false,
      pausedBy: null,
      sentBytes: 12,
      attempt: 1,
      until: null,
      failure: null,
      closed: null,
      accessUrl: null,
      foundAt: 1_700_000_000_000,
      doneAt: 1_700_000_000_000,
      generation: 1,
      expiresAt: null,
      goneAt: null,
      description: null,
      descriptionFate: 'none',
      order: 1,
      holdUntil: null,
    },
  };
}
