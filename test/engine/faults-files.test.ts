import { execFile } from 'node:child_process';
import { appendFile, chmod, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { distinctPicture, EngineRig, type RigClient } from '../support/engine-rig.ts';
import { attemptsSeen, failuresSeen, hurry } from '../support/fault-run.ts';
import { type TroubledFiles, troubledFiles } from '../support/troubled-files.ts';

const MB = 1_000_000;
const run = promisify(execFile);

let files: TroubledFiles;
let rig: EngineRig;
let clients: readonly [RigClient, RigClient];

beforeEach(async () => {
  files = troubledFiles();
  rig = await EngineRig.start({ wrapFiles: files.wrap });
  clients = [await rig.client(0), await rig.client(1)];
});

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.finish();
});

const done = (...names: readonly string[]): boolean =>
  names.every((name) => rig.upload(name)?.stage === 'done');
const accepted = (fileName: string): readonly number[] =>
  rig.sandbox.ledger.accepted.filter((one) => one.fileName === fileName).map((one) => one.size);
const isOver = (name: string): boolean =>
  ['done', 'closed', 'failed'].includes(rig.upload(name)?.stage ?? '');

/** Queues one file for each client while everything is paused. */
async function queueBoth(): Promise<void> {
  rig.engine.queue.pause({ kind: 'all' });
  await rig.drop(clients[0], 'one.jpg', distinctPicture('one'));
  await rig.drop(clients[1], 'two.jpg', distinctPicture('two of them'));
  await rig.until(() => rig.uploads().filter((upload) => upload.stage === 'queued').length === 2);
}

describe('A file that changes while it is sent', () => {
  const content = distinctPicture('moving', 8 * MB);
  const changes: readonly [string, (path: string) => Promise<Buffer | null>][] = [
    [
      'shrinks',
      async (path) => {
        await truncate(path, 5 * MB);
        return content.subarray(0, 5 * MB);
      },
    ],
    [
      'grows',
      async (path) => {
        await appendFile(path, 'and a little more');
        return Buffer.concat([content, Buffer.from('and a little more')]);
      },
    ],
    [
      'is replaced by a rename',
      async (path) => {
        const other = distinctPicture('quite another', 2 * MB);
        await writeFile(join(rig.folder.path, 'next'), other);
        await rename(join(rig.folder.path, 'next'), path);
        return other;
      },
    ],
    [
      'is touched',
      async (path) => {
        await utimes(path, new Date(), new Date(Date.now() + 60_000));
        return content;
      },
    ],
    [
      'gets other rights',
      async (path) => {
        await chmod(path, 0o600);
        return content;
      },
    ],
  ];
  test.each(changes)(
    '%s: what was being sent is thrown away, and what is there now is sent once',
    async (_name, change) => {
      let now: Buffer | null = null;
      files.duringRead('one.jpg', 4 * MB, async () => {
        now = await change(join(clients[0].folder, 'one.jpg'));
        if (now) rig.note(clients[0], now);
      });
      await rig.drop(clients[0], 'one.jpg', content);
      await rig.drop(clients[1], 'two.jpg', distinctPicture('two of them'));
      await hurry(rig, () => now !== null && done('one.jpg', 'two.jpg'));
      expect(accepted('one.jpg')).toEqual([(now as Buffer | null)?.length]);
      const urls = rig.sandbox.ledger.issuedUrls.filter((url) => url.fileName === 'one.jpg');
      expect(urls).toHaveLength(2);
    },
  );

  test('vanishes: it is told as vanished, and nothing was stored', async () => {
    let gone = false;
    files.duringRead('one.jpg', 4 * MB, async () => {
      await rm(join(clients[0].folder, 'one.jpg'));
      gone = true;
    });
    await rig.drop(clients[0], 'one.jpg', content);
    await rig.drop(clients[1], 'two.jpg', distinctPicture('two of them'));
    await hurry(rig, () => gone && isOver('one.jpg') && done('two.jpg'));
    expect(rig.upload('one.jpg')).toMatchObject({ stage: 'closed', closed: 'vanished' });
    expect(accepted('one.jpg')).toEqual([]);
  });

  test('cannot be read to its end: it is tried again later, whole', async () => {
    const seen = failuresSeen(rig);
    files.duringRead('one.jpg', 4 * MB, () => {
      throw Object.assign(new Error('the disk has a bad place'), { code: 'EIO' });
    });
    await rig.drop(clients[0], 'one.jpg', content);
    await rig.drop(clients[1], 'two.jpg', distinctPicture('two of them'));
    await hurry(rig, () => done('one.jpg', 'two.jpg'));
    expect(seen.get('one.jpg')).toContain('file-unreadable');
    expect(accepted('one.jpg')).toEqual([content.length]);
  });
});

describe('A file that cannot be opened', () => {
  const one = (path: string): boolean => path.endsWith('one.jpg');

  test.each([
    ['may not be read', 'file-unreadable', 'EACCES'],
    ['is held by another program', 'file-busy', 'EBUSY'],
  ] as const)(
    'because it %s: it waits with that reason, the other is not held up, and it goes on later',
    async (_name, code, detail) => {
      await queueBoth();
      files.refuse(one, code, detail);
      rig.engine.queue.resume({ kind: 'all' });
      await hurry(rig, () => rig.upload('one.jpg')?.failure?.code === code && done('two.jpg'));
      expect(rig.upload('one.jpg')).toMatchObject({ stage: 'waiting', failure: { detail } });
      files.heal();
      await hurry(rig, () => done('one.jpg'));
    },
  );

  test('once only: the second try sends it', async () => {
    await queueBoth();
    const attempts = attemptsSeen(rig);
    files.refuseOnce(one, 'file-busy', 'EBUSY');
    rig.engine.queue.resume({ kind: 'all' });
    await hurry(rig, () => done('one.jpg', 'two.jpg'));
    expect(attempts.get('one.jpg')).toBe(2);
  });

  test('while it settles: it is no upload yet, and becomes one when it opens', async () => {
    files.refuse(one, 'file-busy', 'EBUSY');
    await rig.drop(clients[0], 'one.jpg', distinctPicture('one'));
    await rig.drop(clients[1], 'two.jpg', distinctPicture('two of them'));
    await hurry(rig, () => files.refusals > 2 && done('two.jpg'));
    expect(rig.upload('one.jpg')?.stage).toBe('settling');
    files.heal();
    await hurry(rig, () => done('one.jpg'));
  });
});

test('No descriptors are left for a while: no folder is empty, no file is gone, and everything goes on', async () => {
  await rig.drop(clients[0], 'before.jpg', distinctPicture('before'));
  await rig.untilStage('before.jpg', 'done');
  await queueBoth();
  files.refuse(() => true, 'file-busy', 'EMFILE');
  rig.engine.queue.resume({ kind: 'all' });
  const rescan = rig.engine.roots.rescan();
  await rig.drop(clients[0], 'three.jpg', distinctPicture('three of all'));
  await rig.clock.advance(120_000);
  await rig.until(() => rig.upload('one.jpg')?.failure?.code === 'file-busy' && files.refusals > 10);
  expect(rig.uploads().filter((upload) => upload.closed !== null)).toEqual([]);
  files.heal();
  await hurry(rig, () => done('one.jpg', 'two.jpg', 'three.jpg'));
  await rescan;
  expect(accepted('before.jpg')).toHaveLength(1);
});

describe('A FIFO', () => {
  test('in a folder is ignored with its reason, and blocks nothing', async () => {
    await run('mkfifo', [join(clients[0].folder, 'pipe.jpg')]);
    await rig.drop(clients[0], 'one.jpg', distinctPicture('one'));
    await hurry(rig, () => done('one.jpg'));
    expect(rig.engine.roots.ignored(clients[0].root.id)).toMatchObject([
      { path: 'pipe.jpg', reason: 'not-a-file' },
    ]);
  });

  test('in the place of a queued file ends that upload, and blocks nothing', async () => {
    await queueBoth();
    await rm(join(clients[0].folder, 'one.jpg'));
    await run('mkfifo', [join(clients[0].folder, 'one.jpg')]);
    rig.engine.queue.resume({ kind: 'all' });
    await hurry(rig, () => isOver('one.jpg') && done('two.jpg'));
    expect(accepted('one.jpg')).toEqual([]);
  });
});

describe('The clock of the computer is set', () => {
  test.each([
    ['three days ahead', 3],
    ['three days back', -3],
  ])('%s: no wait becomes longer than it was, and nothing is sent twice', async (_name, days) => {
    rig.sandbox.setFaults({
      rules: [
        { on: 'uploadUrl', times: 2, fileName: 'one.jpg', do: { kind: 'status', status: 500 } },
        { on: 'put', fileName: 'late.jpg', do: { kind: 'visibleLate', afterRequests: 3 } },
      ],
    });
    await rig.drop(clients[0], 'one.jpg', distinctPicture('one'));
    await rig.drop(clients[0], 'late.jpg', distinctPicture('comes late'));
    await rig.until(
      () => rig.upload('one.jpg')?.failure !== null && rig.upload('one.jpg')?.stage === 'waiting',
    );
    rig.clock.jump(days * 86_400_000);
    await rig.drop(clients[1], 'two.jpg', distinctPicture('two of them'));
    await hurry(rig, () => done('one.jpg', 'late.jpg', 'two.jpg'), { maxMs: 3_600_000 });
    expect(rig.sandbox.ledger.accepted).toHaveLength(3);
  });

  test('three days back while a client is held: the pause is as long as was asked for, not three days more', async () => {
    const [held, free] = clients;
    rig.sandbox.setFaults({
      rules: [{ on: 'uploadUrl', profile: held.title, do: { kind: 'status', status: 429, retryAfter: 600 } }],
    });
    await rig.drop(held, 'one.jpg', distinctPicture('one'));
    await rig.untilStage('one.jpg', 'waiting');
    rig.clock.jump(-3 * 86_400_000);
    await rig.drop(free, 'two.jpg', distinctPicture('two of them'));
    await hurry(rig, () => done('one.jpg', 'two.jpg'), { maxMs: 1_000_000 });
  });
});
