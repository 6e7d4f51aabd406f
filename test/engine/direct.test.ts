import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/engine/api/limits.ts';
import type { UploadView } from '../../src/shared/model.ts';
import { distinctPicture, EngineRig, type RigClient } from '../support/engine-rig.ts';

let rig: EngineRig;
let teas: RigClient;

beforeEach(async () => {
  rig = await EngineRig.start();
  teas = await rig.client(0);
});

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.finish();
});

const row = (name: string): UploadView => {
  const found = rig.upload(name);
  if (!found) throw new Error(`no row of ${name}`);
  return found;
};
const routes = (): readonly string[] =>
  rig.sandbox.ledger.requests
    .filter((one) => one.origin === 'api' && one.route !== 'media')
    .map((one) => one.route);

/** A picture with its description beside it, both there when the picture settles. */
async function dropDescribed(name: string, text: string | Uint8Array, content = distinctPicture(name)) {
  await writeFile(join(teas.folder, `${name}.txt`), text);
  await rig.drop(teas, name, content);
}

describe('A small file with a description', () => {
  test('goes inside one call, with the description, and is done at the link the answer told', async () => {
    await dropDescribed('photo.jpg', '\uFEFFSpring leaves,\r\nfirst flush 🍃 "quoted"\n');
    await rig.untilStage('photo.jpg', 'done');
    expect(routes()).toEqual(['directUpload']);
    const [object] = rig.sandbox.ledger.accepted;
    expect(object).toMatchObject({ fileName: 'photo.jpg', signedUrlId: null, profile: teas.title });
    expect(row('photo.jpg')).toMatchObject({
      accessUrl: object?.accessUrl,
      description: 'Spring leaves,\nfirst flush 🍃 "quoted"',
      descriptionFate: 'sent',
    });
    await rig.engine.gallery.refresh();
    expect(rig.engine.gallery.list().items[0]).toMatchObject({
      description: 'Spring leaves,\nfirst flush 🍃 "quoted"',
      source: 'both',
    });
  });

  test('of many blocks and a length of any remainder arrives byte for byte', async () => {
    await dropDescribed('one.jpg', 'a', distinctPicture('one', 3_000_000));
    await dropDescribed('two.jpg', 'b', distinctPicture('two', 3_000_001));
    await dropDescribed('three.jpg', 'c', distinctPicture('three', 3_000_002));
    await rig.until(() => rig.uploads().filter((upload) => upload.stage === 'done').length === 3);
    expect(routes()).toEqual(['directUpload', 'directUpload', 'directUpload']);
    const sizes = rig.sandbox.ledger.accepted.map((object) => object.size).sort();
    expect(sizes).toEqual(
      rig
        .uploads()
        .map((upload) => upload.sizeBytes)
        .sort(),
    );
  });

  test('is not sent again when its text is edited later, nor when the picture is copied', async () => {
    const content = distinctPicture('kept');
    await dropDescribed('photo.jpg', 'first words', content);
    await rig.untilStage('photo.jpg', 'done');
    await writeFile(join(teas.folder, 'photo.jpg.txt'), 'other words');
    await dropDescribed('copy.jpg', 'words for a copy', content);
    await rig.until(() => rig.upload('copy.jpg')?.closed === 'known');
    expect(row('copy.jpg')).toMatchObject({
      accessUrl: row('photo.jpg').accessUrl,
      descriptionFate: 'kept-here',
    });
    expect(row('photo.jpg').description).toBe('first words');
    expect(rig.sandbox.ledger.accepted).toHaveLength(1);
  });

  test('is sent again with its description when the person asks for that', async () => {
    await dropDescribed('photo.jpg', 'words');
    await rig.untilStage('photo.jpg', 'done');
    rig.engine.queue.uploadAgain([row('photo.jpg').id]);
    await rig.until(() => row('photo.jpg').generation === 2 && row('photo.jpg').stage === 'done');
    expect(routes()).toEqual(['directUpload', 'directUpload']);
    expect(row('photo.jpg')).toMatchObject({ description: 'words', descriptionFate: 'sent' });
  });
});

describe('A file larger than a direct call may hold', () => {
  test('goes by a signed URL, and its description stays here, which its row says before and after', async () => {
    rig.engine.queue.pause({ kind: 'all' });
    await dropDescribed('large.jpg', 'words', distinctPicture('large', LIMITS.maxDirectBytes));
    await rig.untilStage('large.jpg', 'queued');
    expect(row('large.jpg')).toMatchObject({ description: 'words', descriptionFate: 'kept-here' });
    rig.engine.queue.resume({ kind: 'all' });
    await rig.untilStage('large.jpg', 'done');
    expect(routes()).toEqual(['uploadUrl']);
    expect(row('large.jpg')).toMatchObject({ description: 'words', descriptionFate: 'kept-here' });
  });

  test('begins one byte above the limit', async () => {
    const picture = distinctPicture('edge', 1).length - 1;
    await dropDescribed('at.jpg', 'words', distinctPicture('edge', LIMITS.maxDirectBytes - picture));
    await rig.untilStage('at.jpg', 'done');
    expect(row('at.jpg')).toMatchObject({ sizeBytes: LIMITS.maxDirectBytes, descriptionFate: 'sent' });
  });
});

describe('The text beside a picture', () => {
  test('that is no description is left alone with its reason in the log, and the picture goes by a signed URL', async () => {
    await dropDescribed('latin.jpg', Buffer.from([0xe9, 0x20, 0xe8]));
    await dropDescribed('large.jpg', 'x'.repeat(9_000));
    await dropDescribed('long.jpg', 'x'.repeat(2_001));
    await dropDescribed('control.jpg', 'a\u0000b');
    await dropDescribed('empty.jpg', ' \n');
    await rig.until(() => rig.uploads().filter((upload) => upload.stage === 'done').length === 5);
    expect(new Set(routes())).toEqual(new Set(['uploadUrl']));
    const reasons = rig.log.lines
      .filter((line) => line.includes('sidecar-ignored'))
      .map((line) => /not-utf8|too-large|too-long|not-text/.exec(line)?.[0]);
    expect(reasons.sort()).toEqual(['not-text', 'not-utf8', 'too-large', 'too-long']);
  });

  test('is told apart from other texts among the files left alone', async () => {
    await writeFile(join(teas.folder, 'notes.txt'), 'n');
    await dropDescribed('photo.jpg', 'words');
    await rig.untilStage('photo.jpg', 'done');
    const reasons = rig.engine.roots.ignored(teas.root.id).map(({ path, reason }) => [path, reason]);
    expect(reasons.sort()).toEqual([
      ['notes.txt', 'not-media'],
      ['photo.jpg.txt', 'description'],
    ]);
  });
});

describe('A description entered by the person', () => {
  beforeEach(() => rig.engine.queue.pause({ kind: 'all' }));

  test('goes out while nothing has left yet; afterwards it stays as it is', async () => {
    await rig.drop(teas, 'photo.jpg', distinctPicture('entered'));
    await rig.untilStage('photo.jpg', 'queued');
    expect(rig.engine.queue.describe(row('photo.jpg').id, '  A cup \n')).toEqual({
      done: true,
      value: 'goes-out',
    });
    expect(row('photo.jpg')).toMatchObject({ description: 'A cup', descriptionFate: 'goes-out' });
    rig.engine.queue.resume({ kind: 'all' });
    await rig.untilStage('photo.jpg', 'done');
    expect(routes()).toEqual(['directUpload']);
    expect(rig.engine.queue.describe(row('photo.jpg').id, 'other')).toEqual({
      done: false,
      problem: { kind: 'already-sent' },
    });
    expect(row('photo.jpg').description).toBe('A cup');
  });

  test('may be taken back, and is kept over a restart', async () => {
    await rig.drop(teas, 'photo.jpg', distinctPicture('taken back'));
    await dropDescribed('other.jpg', 'stays', distinctPicture('stays', 10));
    await rig.until(() => rig.uploads().filter((upload) => upload.stage === 'queued').length === 2);
    rig.engine.queue.describe(row('photo.jpg').id, 'words');
    expect(rig.engine.queue.describe(row('photo.jpg').id, null).done).toBe(true);
    await rig.restart();
    expect(row('other.jpg').description).toBe('stays');
    rig.engine.queue.resume({ kind: 'all' });
    await rig.until(() => rig.uploads().filter((upload) => upload.stage === 'done').length === 2);
    expect([...routes()].sort()).toEqual(['directUpload', 'uploadUrl']);
  });

  test('of a row that is not there is refused', async () => {
    await rig.drop(teas, 'photo.jpg', distinctPicture('there'));
    await rig.untilStage('photo.jpg', 'queued');
    expect(rig.engine.queue.describe('nobody' as UploadView['id'], 'x')).toEqual({
      done: false,
      problem: { kind: 'gone' },
    });
    rig.engine.queue.resume({ kind: 'all' });
    await rig.untilStage('photo.jpg', 'done');
  });
});

test('The keys go with a direct upload, and neither they nor the description reach the log', async () => {
  await dropDescribed('photo.jpg', 'words nobody else reads');
  await rig.untilStage('photo.jpg', 'done');
  const request = rig.sandbox.ledger.requests.find((one) => one.route === 'directUpload');
  expect(request?.headers).toMatchObject({ 'content-type': 'application/json' });
  expect(request?.headers['profile-key']).toBeDefined();
  expect(request?.headers['content-length']).toBe(String(request?.bytesReceived));
  expect(rig.log.lines.join('\n')).not.toContain('words nobody else reads');
  expect(readFileSync(join(teas.folder, 'photo.jpg.txt'), 'utf8')).toBe('words nobody else reads');
});
