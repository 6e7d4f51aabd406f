import {
  appendFile,
  copyFile,
  mkdir,
  open,
  readFile,
  rename,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { distinctPicture, EngineRig, type RigClient } from '../support/engine-rig.ts';

let rig: EngineRig;
let teas: RigClient;
let ceramics: RigClient;

beforeEach(async () => {
  rig = await EngineRig.start();
  teas = await rig.client(0);
  ceramics = await rig.client(1);
  await rig.drop(teas, 'first.jpg', distinctPicture('first'));
  await rig.drop(ceramics, 'other.jpg', distinctPicture('other'));
  await rig.untilStage('first.jpg', 'done');
  await rig.untilStage('other.jpg', 'done');
});

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.finish();
});

const puts = (): number => rig.sandbox.ledger.requests.filter((request) => request.route === 'put').length;

/** Lets the watch see what was done, by its own scan, and everything that follows from it end. */
async function quiet(): Promise<void> {
  await rig.engine.roots.rescan();
  await rig.clock.advance(5_000);
  await rig.until(() => rig.uploads().every((upload) => ['done', 'closed', 'failed'].includes(upload.stage)));
}

describe('Nothing is sent twice', () => {
  test('a rename uploads nothing', async () => {
    await rename(join(teas.folder, 'first.jpg'), join(teas.folder, 'renamed.jpg'));
    await quiet();
    expect(puts()).toBe(2);
  });

  test('a touched file uploads nothing and shows the live link', async () => {
    await utimes(join(teas.folder, 'first.jpg'), new Date(), new Date(Date.now() + 60_000));
    await quiet();
    expect(puts()).toBe(2);
  });

  test('a copy uploads nothing, and its row shows the link of the same content', async () => {
    await copyFile(join(teas.folder, 'first.jpg'), join(teas.folder, 'copy.jpg'));
    await rig.until(() => rig.upload('copy.jpg')?.closed === 'known');
    expect(puts()).toBe(2);
    expect(rig.upload('copy.jpg')?.accessUrl).toBe(rig.upload('first.jpg')?.accessUrl);
  });

  test('ten copies dropped at once are sent once', async () => {
    const content = distinctPicture('ten times');
    for (let n = 0; n < 10; n++) await rig.drop(teas, `copy-${n}.jpg`, content);
    await rig.until(
      () => rig.uploads().filter((upload) => upload.fileName.startsWith('copy-')).length === 10,
    );
    await quiet();
    expect(puts()).toBe(3);
  });

  test('the same content for another client is that client’s own upload', async () => {
    await rig.drop(ceramics, 'same.jpg', await readFile(join(teas.folder, 'first.jpg')));
    await rig.untilStage('same.jpg', 'done');
    expect(puts()).toBe(3);
  });

  test('a restart knows everything', async () => {
    await rig.restart();
    await quiet();
    expect(puts()).toBe(2);
  });

  test('files of one size and different content are all sent', async () => {
    for (let n = 0; n < 5; n++) await rig.drop(teas, `same-size-${n}.jpg`, distinctPicture(`size-${n}`));
    await rig.until(() => rig.uploads().filter((upload) => upload.stage === 'done').length === 7);
    expect(puts()).toBe(7);
  });
});

describe('A file is sent whole or not at all', () => {
  test('a slow writer is sent once it stands still', async () => {
    const content = distinctPicture('slow', 600_000);
    rig.note(teas, content);
    const path = join(teas.folder, 'slow.jpg');
    await writeFile(path, content.subarray(0, 1_000));
    await rig.until(() => rig.upload('slow.jpg')?.stage === 'settling');
    for (let from = 1_000; from < content.length; from += 200_000) {
      await appendFile(path, content.subarray(from, from + 200_000));
      await rig.clock.advance(300);
    }
    await rig.untilStage('slow.jpg', 'done');
    expect(puts()).toBe(3);
  });

  test('a new version saved while the old one is queued: only the new one is sent', async () => {
    rig.engine.queue.pause({ kind: 'all' });
    const before = await rig.drop(teas, 'draft.jpg', distinctPicture('draft one'));
    await rig.untilStage('draft.jpg', 'queued');
    rig.note(teas, distinctPicture('the second draft'));
    await writeFile(before, distinctPicture('the second draft'));
    await rig.until(() => rig.uploads().filter((upload) => upload.fileName === 'draft.jpg').length === 2);
    rig.engine.queue.resume({ kind: 'all' });
    await rig.untilStage('draft.jpg', 'done');
    expect(puts()).toBe(3);
    expect(rig.uploads().find((upload) => upload.fileName === 'draft.jpg')?.closed).toBe('superseded');
  });

  test('a file that changes while its body is sent is broken off; the new version arrives whole', async () => {
    const old = distinctPicture('moving', 12_000_000);
    rig.sandbox.setFaults({
      rules: [{ on: 'put', nth: 1, do: { kind: 'stall', ms: 1_500, at: 'midBody' } }],
    });
    const path = await rig.drop(teas, 'moving.jpg', old);
    await rig.until(() => (rig.upload('moving.jpg')?.sentBytes ?? 0) > 0);
    const changed = Buffer.concat([old.subarray(0, 6_000_000), Buffer.from('another end')]);
    rig.note(teas, changed);
    const file = await open(path, 'r+');
    await file.truncate(6_000_000);
    await file.write(Buffer.from('another end'), 0, 11, 6_000_000);
    await file.close();
    await rig.untilStage('moving.jpg', 'done');
    await quiet();
    expect(rig.sandbox.ledger.accepted.filter((object) => object.fileName === 'moving.jpg')).toHaveLength(1);
  });
});

describe('What disappears is told, not forgotten', () => {
  test('a queued file that is deleted is closed as vanished', async () => {
    rig.engine.queue.pause({ kind: 'all' });
    await rig.drop(teas, 'gone.jpg', distinctPicture('gone soon'));
    await rig.untilStage('gone.jpg', 'queued');
    await rm(join(teas.folder, 'gone.jpg'));
    await rig.until(() => rig.upload('gone.jpg')?.closed === 'vanished');
    rig.engine.queue.resume({ kind: 'all' });
    await quiet();
    expect(puts()).toBe(2);
  });

  test('a missing root is not a deleted file: what was queued goes on when it is back', async () => {
    rig.engine.queue.pause({ kind: 'all' });
    await rig.drop(teas, 'waits.jpg', distinctPicture('waits for the disk'));
    await rig.untilStage('waits.jpg', 'queued');
    await rename(teas.folder, `${teas.folder}.away`);
    rig.engine.queue.resume({ kind: 'all' });
    await rig.until(
      () => rig.engine.roots.list().find((root) => root.id === teas.root.id)?.state === 'missing',
    );
    await rig.until(() => rig.upload('waits.jpg')?.failure?.code === 'root-missing');
    await rename(`${teas.folder}.away`, teas.folder);
    await rig.untilStage('waits.jpg', 'done');
    expect(rig.upload('first.jpg')?.stage).toBe('done');
  });

  test('a queued file that is renamed is sent under its new name', async () => {
    rig.engine.queue.pause({ kind: 'all' });
    await rig.drop(teas, 'before.jpg', distinctPicture('has two names'));
    await rig.untilStage('before.jpg', 'queued');
    await rename(join(teas.folder, 'before.jpg'), join(teas.folder, 'after.jpg'));
    await rig.until(() => rig.upload('after.jpg') !== undefined);
    rig.engine.queue.resume({ kind: 'all' });
    await rig.untilStage('after.jpg', 'done');
    expect(puts()).toBe(3);
  });
});

describe('Every file that is not sent has its reason', () => {
  test('text, links, folders that are left out', async () => {
    await writeFile(join(teas.folder, 'notes.txt'), 'not a picture');
    await symlink(join(ceramics.folder, 'other.jpg'), join(teas.folder, 'link.jpg'));
    await mkdir(join(teas.folder, '_Uploaded'));
    await writeFile(join(teas.folder, '_Uploaded', 'old.jpg'), distinctPicture('old'));
    await quiet();
    await rig.until(() => rig.engine.roots.ignored(teas.root.id).length >= 2);
    const reasons = new Map(
      rig.engine.roots.ignored(teas.root.id).map((entry) => [entry.path, entry.reason]),
    );
    expect(reasons.get('notes.txt')).toBe('not-media');
    expect(reasons.get('link.jpg')).toBe('symlink');
    expect(puts()).toBe(2);
    await rm(join(teas.folder, '_Uploaded'), { recursive: true });
  });

  test('a file refused for its ending is sent by itself once it has the right one', async () => {
    const path = await rig.drop(teas, 'really-a-jpeg.png', distinctPicture('wrongly named'));
    await rig.untilStage('really-a-jpeg.png', 'failed');
    const before = rig.sandbox.ledger.requests.length;
    await rename(path, join(teas.folder, 'still-a-jpeg.webp'));
    await quiet();
    expect(rig.upload('still-a-jpeg.webp')?.failure?.code).toBe('file-type-mismatch');
    expect(rig.sandbox.ledger.requests.length).toBe(before);
    await rename(join(teas.folder, 'still-a-jpeg.webp'), join(teas.folder, 'right.jpg'));
    await quiet();
    await rig.untilStage('right.jpg', 'done');
    expect(rig.sandbox.ledger.accepted).toHaveLength(3);
  });

  test('an empty file, and a file whose bytes are not what its name says, fail before any call', async () => {
    await writeFile(join(teas.folder, 'empty.png'), '');
    await writeFile(join(teas.folder, 'lies.png'), distinctPicture('jpeg inside'));
    await rig.untilStage('empty.png', 'failed');
    await rig.untilStage('lies.png', 'failed');
    expect(rig.upload('empty.png')?.failure?.code).toBe('file-empty');
    expect(rig.upload('lies.png')?.failure?.code).toBe('file-type-mismatch');
    expect(rig.sandbox.ledger.issuedUrls).toHaveLength(2);
  });
});

describe('A watched folder that holds files already', () => {
  test('leaves them, uploads what comes later, also what came while the app was closed', async () => {
    const velo = join(rig.folder.path, 'watched', 'Northlume Velo');
    await mkdir(velo, { recursive: true });
    await writeFile(join(velo, 'old.jpg'), distinctPicture('from before'));
    const client = await rig.client(2, 'leave');
    await quiet();
    expect(puts()).toBe(2);
    await rig.stopEngine();
    await rig.drop(client, 'new.jpg', distinctPicture('while closed'));
    rig.reopen();
    await rig.untilStage('new.jpg', 'done');
    await rename(join(velo, 'old.jpg'), join(velo, 'older.jpg'));
    await quiet();
    expect(puts()).toBe(3);
    rig.note(client, distinctPicture('from before, edited'));
    await writeFile(join(velo, 'older.jpg'), distinctPicture('from before, edited'));
    await rig.untilStage('older.jpg', 'done');
  });

  test('a folder inside another watched folder is refused, naming it', async () => {
    const inner = join(teas.folder, 'inner');
    await mkdir(inner);
    const added = await rig.engine.roots.add({
      path: inner,
      profileId: ceramics.profile.id,
      existing: 'leave',
    });
    expect(added).toEqual({ done: false, problem: { kind: 'overlaps', path: teas.folder } });
  });
});
