import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runWhileProgressing } from '../../scripts/process/run-while-progressing.ts';
import {
  REFUSAL_LASTS_MS,
  readRefusal,
  rememberRefusal,
  stillHolds,
} from '../../scripts/runtime/refused-download.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hotfolder-test-'));
});
afterEach(() => rm(folder, { recursive: true }));

const node = (code: string) => ({ command: process.execPath, args: ['-e', code] });

describe('A download that runs as a child', () => {
  it('is killed, with all it started, when it prints nothing and brings nothing', async () => {
    // The grandchild holds our end of the pipe open: the run could not end while it lived.
    const sleeps = 'setInterval(() => {}, 1000)';
    const options = `{ stdio: 'inherit' }`;
    const startsAnother = `require('child_process').spawn(process.execPath, ['-e', '${sleeps}'], ${options}); ${sleeps}`;
    const end = await runWhileProgressing(node(startsAnother), { stallLimitMs: 500, folders: [] });
    expect(end).toEqual({ stalled: true, output: '' });
  });

  it('may take longer than the limit while its files grow', async () => {
    const file = JSON.stringify(path.join(folder, 'part'));
    const grows = `let n = 0; const t = setInterval(() => { require('fs').appendFileSync(${file}, 'x'); if (++n === 50) clearInterval(t); }, 100)`;
    // The child's own start is no progress: the limit must outlast it on a busy machine.
    const end = await runWhileProgressing(node(grows), { stallLimitMs: 4_000, folders: [folder] });
    expect(end).toMatchObject({ stalled: false, code: 0 });
  });

  it('tells how it ended and what it printed', async () => {
    const end = await runWhileProgressing(node('console.log("fetch failed"); process.exitCode = 1'), {
      stallLimitMs: 20_000,
      folders: [],
    });
    expect(end).toEqual({ stalled: false, code: 1, signal: null, output: 'fetch failed\n' });
  });
});

describe('A refused download', () => {
  const refusal = { atMs: 1_000_000, reason: 'fetch failed' };

  it('is not tried again for a day', () => {
    expect(stillHolds(refusal, refusal.atMs + REFUSAL_LASTS_MS - 1)).toBe(true);
    expect(stillHolds(refusal, refusal.atMs + REFUSAL_LASTS_MS)).toBe(false);
  });

  it('holds nothing when it was remembered by a clock that ran ahead', () => {
    expect(stillHolds(refusal, refusal.atMs - 1)).toBe(false);
  });

  it('is remembered in a file and can be forgotten', async () => {
    const file = path.join(folder, 'deep', 'refused.json');
    await rememberRefusal(file, refusal);
    expect(await readRefusal(file)).toEqual(refusal);
    await rememberRefusal(file, undefined);
    expect(await readRefusal(file)).toBeUndefined();
  });

  it('counts as none when its file is damaged', async () => {
    const file = path.join(folder, 'refused.json');
    await writeFile(file, '{"atMs":');
    expect(await readRefusal(file)).toBeUndefined();
  });
});
