import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLogFile } from '../../../src/engine/ports/file-log.ts';
import { maskText } from '../../../src/engine/ports/mask-text.ts';
import { Secret } from '../../../src/engine/secret.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';

const HOME = '/home/maria';
let folder: TempFolder;
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(() => folder.dispose());

const clock = fakeClock();
const openLog = () => openLogFile({ folder: path.join(folder.path, 'logs'), clock, home: HOME });
const linesOf = async (name = 'hotfolder.log') =>
  (await readFile(path.join(folder.path, 'logs', name), 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('A line is JSON with its time, level, event and fields', async () => {
  const log = openLog();
  log.info('upload-done', { uploadId: 'u1', bytes: 5 });
  log.flush();
  expect(await linesOf()).toEqual([
    { time: '2026-01-01T00:00:00.000Z', level: 'info', event: 'upload-done', uploadId: 'u1', bytes: 5 },
  ]);
});

test('A field that is not on the list has no way in, whatever the compiler was told', async () => {
  const log = openLog();
  log.warn('odd', { uploadUrl: 'https://x.test/?sig=1', reason: 'ok' } as object);
  log.flush();
  const [line] = await linesOf();
  expect(Object.keys(line)).toEqual(['time', 'level', 'event', 'reason']);
});

test('A bug keeps its stack, without addresses, keys and the person’s name', async () => {
  const log = openLog();
  const key = new Secret('THE-API-KEY');
  const words = `PUT https://storage.test/x?X-Amz-Signature=abc with ${key} in ${HOME}/Pictures`;
  log.bug('uncaught', new TypeError(words), { reason: 'see http://127.0.0.1:1/a' });
  log.bug('uncaught', 'thrown text');
  log.flush();
  const [line, other] = await linesOf();
  expect(line.error).toMatch(/^TypeError: PUT \[url\] with \[secret\] in ~\/Pictures\n {4}at /);
  expect(line.reason).toBe('see [url]');
  expect(other.error).toBe('thrown text');
  expect(JSON.stringify(line)).not.toMatch(/Signature|THE-API-KEY|maria/);
});

test('A line is written without being asked for, at the end of the turn', async () => {
  openLog().info('started');
  await clock.advance(1);
  expect(await linesOf()).toHaveLength(1);
});

test('A full file is kept beside a new one, and the one before it makes room', async () => {
  const log = openLog();
  const big = { reason: 'x'.repeat(1_000) };
  for (let round = 0; round < 3; round += 1) {
    for (let index = 0; index < 5_000; index += 1) log.info('filler', big);
    log.flush();
  }
  log.info('last');
  log.flush();
  expect((await readdir(path.join(folder.path, 'logs'))).sort()).toEqual([
    'hotfolder.1.log',
    'hotfolder.log',
  ]);
  expect((await linesOf()).at(-1)).toMatchObject({ event: 'last' });
});

test('An old log is continued', async () => {
  for (const event of ['one', 'two']) {
    const log = openLog();
    log.info(event);
    log.flush();
  }
  expect((await linesOf()).map((line) => line.event)).toEqual(['one', 'two']);
});

test('Addresses of every scheme are masked, and text around them stays', () => {
  expect(maskText('a (file:///home/x) b thumb://media/1, c', '')).toBe('a ([url]) b [url] c');
});
