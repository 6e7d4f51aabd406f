import { cpSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PutBody, PutOutcome } from '../../src/engine/api/http-door.ts';
import { distinctPicture, EngineRig, type RigClient } from '../support/engine-rig.ts';
import { answering, httpAnswer, type RawServer, startRawServer } from '../support/raw-server.ts';

/** What happens to a file, or is looked at, in the middle of a PUT; each hook is called for the first PUT only. */
interface Interference {
  /** Before the PUT is made. */
  before?(): void;
  /** Before a block is read from that position on. */
  reading?(position: number): Promise<void>;
  /** Once the last block may go, before it does. */
  lastBlock?(): void;
  /** Every byte was sent and answered; the engine has not heard of it. */
  answered?(outcome: PutOutcome): Promise<void>;
}

let rig: EngineRig;
let teas: RigClient;
let ceramics: RigClient;
let interference: Interference;

function interfered(body: PutBody, now: Interference): PutBody {
  return {
    ...body,
    async read(buffer, position) {
      await now.reading?.(position);
      return body.read(buffer, position);
    },
    async beforeLastBlock(sha256) {
      const permission = await body.beforeLastBlock(sha256);
      now.lastBlock?.();
      return permission;
    },
  };
}

beforeEach(async () => {
  interference = {};
  rig = await EngineRig.start({
    limits: { verifyAbsentMs: 10_000 },
    wrapHttp: (door) => ({
      ...door,
      async put(call) {
        const now = interference;
        interference = {};
        now.before?.();
        const outcome = await door.put({ ...call, body: interfered(call.body, now) });
        await now.answered?.(outcome);
        return outcome;
      },
    }),
  });
  teas = await rig.client(0);
  ceramics = await rig.client(1);
  await rig.drop(ceramics, 'other.jpg', distinctPicture('other'));
  await rig.untilStage('other.jpg', 'done');
});

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.finish();
});

const acceptedOf = (fileName: string) =>
  rig.sandbox.ledger.accepted.filter((object) => object.fileName === fileName);

/** A file's row as the next process would find it if this one were killed now: read from a copy of the files. */
function rowOnDisk(fileName: string): Record<string, unknown> {
  const copy = join(rig.folder.path, 'killed');
  cpSync(join(rig.folder.path, 'data'), copy, { recursive: true });
  const database = new DatabaseSync(join(copy, 'hotfolder.db'));
  try {
    const asked = database.prepare('SELECT state, access_url, fingerprint FROM uploads WHERE path = ?');
    return { ...asked.get(fileName) };
  } finally {
    database.close();
    rmSync(copy, { recursive: true });
  }
}

/** Writes into a file where it stands, so that neither its size nor its inode moves. */
async function overwrite(path: string, places: readonly (readonly [number, string])[]): Promise<void> {
  const file = await open(path, 'r+');
  for (const [position, text] of places) await file.write(text, position);
  await file.close();
}

/** The same content with those places overwritten. */
function overwritten(content: Buffer, places: readonly (readonly [number, string])[]): Buffer {
  const copy = Buffer.from(content);
  for (const [position, text] of places) copy.write(text, position);
  return copy;
}

describe('Whatever may have left is written down first', () => {
  test('on disk an upload is sending before its PUT, and finishing before its last block', async () => {
    const rows: Record<string, unknown>[] = [];
    interference = {
      before: () => void rows.push(rowOnDisk('one.jpg')),
      lastBlock: () => void rows.push(rowOnDisk('one.jpg')),
    };
    const content = distinctPicture('one', 2_000_000);
    await rig.drop(teas, 'one.jpg', content);
    await rig.untilStage('one.jpg', 'done');
    const accessUrl = rig.upload('one.jpg')?.accessUrl;
    expect(rows).toMatchObject([
      { state: 'sending', access_url: accessUrl },
      { state: 'finishing', access_url: accessUrl, fingerprint: rig.note(teas, content) },
    ]);
  });

  test('an engine that ends between the bytes and their answer finds them at their link', async () => {
    rig.sandbox.setFaults({
      rules: [{ on: 'put', fileName: 'one.jpg', do: { kind: 'stall', ms: 3_000, at: 'beforeAnswer' } }],
    });
    await rig.drop(teas, 'one.jpg', distinctPicture('one', 500_000));
    await rig.until(() => acceptedOf('one.jpg').length === 1);
    await rig.restart();
    await rig.untilStage('one.jpg', 'done');
    expect(acceptedOf('one.jpg')).toHaveLength(1);
  });

  test('an engine that ends in the middle of a body sends it anew and whole', async () => {
    rig.sandbox.setFaults({
      rules: [{ on: 'put', fileName: 'one.jpg', do: { kind: 'stall', ms: 3_000, at: 'midBody' } }],
    });
    await rig.drop(teas, 'one.jpg', distinctPicture('one', 12_000_000));
    await rig.until(() => (rig.upload('one.jpg')?.sentBytes ?? 0) > 0);
    await rig.restart();
    await rig.untilStage('one.jpg', 'done');
    expect(acceptedOf('one.jpg')).toHaveLength(1);
    expect(rig.sandbox.ledger.issuedUrls.filter((url) => url.fileName === 'one.jpg')).toHaveLength(2);
  });
});

describe('The bytes sent are one version', () => {
  const before = distinctPicture('version one', 3_000_000);
  const places = [
    [40, 'HEAD'],
    [before.length - 40, 'TAIL'],
  ] as const;

  test('written to in the middle of the body, size unmoved: broken off, and nothing of it is stored', async () => {
    let changed = false;
    interference = {
      async reading(position) {
        if (changed || position < 1_000_000) return;
        changed = true;
        await overwrite(join(teas.folder, 'moving.jpg'), places);
      },
    };
    rig.note(teas, overwritten(before, places));
    await rig.drop(teas, 'moving.jpg', before);
    await rig.until(() => changed);
    await rig.until(() => acceptedOf('moving.jpg').length > 0);
    await rig.untilStage('moving.jpg', 'done');
    expect(acceptedOf('moving.jpg')).toMatchObject([{ sha256: rig.note(teas, overwritten(before, places)) }]);
  });

  test('written to before the answer is heard: that upload is never done, in spite of its 200', async () => {
    let told: PutOutcome | undefined;
    interference = {
      async answered(outcome) {
        told = outcome;
        await overwrite(join(teas.folder, 'moving.jpg'), places);
      },
    };
    rig.note(teas, overwritten(before, places));
    await rig.drop(teas, 'moving.jpg', before);
    await rig.until(() => told !== undefined);
    await rig.untilStage('moving.jpg', 'done');
    expect(told).toEqual({ kind: 'sent', status: 200 });
    const rows = rig.uploads().filter((upload) => upload.fileName === 'moving.jpg');
    expect(rows).toMatchObject([{ stage: 'closed', closed: 'superseded' }, { stage: 'done' }]);
  });

  test('a file whose size was reserved is sent when it is full, not when its size stands still', async () => {
    const content = distinctPicture('reserved', 400_000);
    const path = join(teas.folder, 'reserved.jpg');
    rig.note(teas, content);
    const file = await open(path, 'w');
    await file.write(content.subarray(0, 100_000), 0, 100_000, 0);
    await file.truncate(content.length);
    await rig.until(() => rig.upload('reserved.jpg')?.stage === 'settling');
    for (let at = 100_000; at < content.length; at += 30_000) {
      await file.write(content.subarray(at, at + 30_000), 0, Math.min(30_000, content.length - at), at);
      const next = rig.clock.monotonic() + 300;
      await rig.clock.advanceUntil(() => rig.clock.monotonic() >= next, { stepMs: 25 });
    }
    await file.close();
    await rig.untilStage('reserved.jpg', 'done');
    expect(rig.uploads().filter((upload) => upload.fileName === 'reserved.jpg')).toHaveLength(1);
    expect(acceptedOf('reserved.jpg')).toHaveLength(1);
  });
});

describe('A redirect is not followed', () => {
  let elsewhere: RawServer;
  beforeEach(async () => {
    elsewhere = await startRawServer(answering(httpAnswer(200)));
  });
  afterEach(() => elsewhere.close());

  test.each([
    ['put', 301],
    ['put', 302],
    ['put', 303],
    ['put', 307],
    ['put', 308],
    ['uploadUrl', 302],
    ['uploadUrl', 307],
    ['access', 302],
  ] as const)('of %s by %i: nobody else is asked, and the file arrives once', async (on, status) => {
    const to = `${elsewhere.origin}/elsewhere`;
    rig.sandbox.setFaults({ rules: [{ on, do: { kind: 'redirect', status, to } }] });
    await rig.drop(teas, 'one.jpg', distinctPicture('one'));
    await rig.untilStage('one.jpg', 'done');
    expect(elsewhere.connections).toHaveLength(0);
    expect(acceptedOf('one.jpg')).toHaveLength(1);
  });
});
