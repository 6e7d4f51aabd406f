import { rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EngineRig, RigClient } from '../support/engine-rig.ts';
import { twoClientsWithFiles } from '../support/two-clients.ts';

let rig: EngineRig;
let teas: RigClient;

beforeEach(async () => {
  ({ rig, teas } = await twoClientsWithFiles());
});

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.finish();
});

const idOf = (name: string) => {
  const id = rig.upload(name)?.id;
  if (!id) throw new Error(`no row of ${name}`);
  return id;
};
const accepted = (): number => rig.sandbox.ledger.accepted.length;

test('“Upload again” sends the same file to a new link, and the old record stays', async () => {
  const before = rig.upload('first.jpg')?.accessUrl;
  rig.engine.queue.uploadAgain([idOf('first.jpg')]);
  await rig.until(
    () => rig.upload('first.jpg')?.generation === 2 && rig.upload('first.jpg')?.stage === 'done',
  );
  expect(rig.upload('first.jpg')?.accessUrl).not.toBe(before);
  expect(rig.uploads().filter((upload) => upload.fileName === 'first.jpg')).toHaveLength(2);
  expect(accepted()).toBe(3);
});

test('Asking twice in a row sends twice, each a generation of its own', async () => {
  const id = idOf('first.jpg');
  expect(rig.engine.queue.uploadAgain([id])).toBe(1);
  expect(rig.engine.queue.uploadAgain([id])).toBe(1);
  await rig.until(() => rig.uploads().filter((upload) => upload.stage === 'done').length === 4);
  expect(
    rig
      .uploads()
      .filter((upload) => upload.fileName === 'first.jpg')
      .map((upload) => upload.generation),
  ).toEqual([1, 2, 3]);
});

test('“Upload again” of a file that is no longer there ends as vanished, and tells it', async () => {
  rmSync(join(teas.folder, 'first.jpg'));
  rig.engine.queue.uploadAgain([idOf('first.jpg')]);
  await rig.until(() => rig.upload('first.jpg')?.closed === 'vanished');
  expect(accepted()).toBe(2);
});

test('A link that is confirmed gone is noted, and the same content is sent again when it comes again', async () => {
  const id = idOf('first.jpg');
  rig.sandbox.setFaults({ rules: [{ on: 'access', every: true, do: { kind: 'status', status: 404 } }] });
  const checking = rig.engine.queue.verify([id, idOf('other.jpg')]);
  let report: Awaited<typeof checking> | undefined;
  void checking.then((value) => {
    report = value;
  });
  await rig.until(() => report !== undefined);
  expect(report?.gone).toHaveLength(2);
  expect(rig.upload('first.jpg')?.goneAt).not.toBeNull();
  rig.sandbox.setFaults({ rules: [] });
  await copyFile(join(teas.folder, 'first.jpg'), join(teas.folder, 'copy.jpg'));
  await rig.untilStage('copy.jpg', 'done');
  expect(rig.upload('copy.jpg')?.generation).toBe(2);
  expect(accepted()).toBe(3);
});

test('A server that answers 500 or nothing proves nothing: no link is called gone', async () => {
  rig.sandbox.setFaults({ rules: [{ on: 'access', every: true, do: { kind: 'status', status: 500 } }] });
  const report = await rig.engine.queue.verify([idOf('first.jpg'), idOf('other.jpg')]);
  expect(report).toMatchObject({ there: [], gone: [] });
  expect(report.unproven).toHaveLength(2);
  expect(rig.upload('first.jpg')?.goneAt).toBeNull();
});

test('Content whose media expired by the server’s own word is sent again; before that it is known', async () => {
  await rig.engine.gallery.refresh();
  const expiresAt = rig.upload('first.jpg')?.expiresAt;
  expect(expiresAt).toBeGreaterThan(rig.clock.now());
  await copyFile(join(teas.folder, 'first.jpg'), join(teas.folder, 'early.jpg'));
  await rig.until(() => rig.upload('early.jpg')?.closed === 'known');
  rig.clock.jump((expiresAt ?? 0) - rig.clock.now() + 1);
  await copyFile(join(teas.folder, 'first.jpg'), join(teas.folder, 'late.jpg'));
  await rig.untilStage('late.jpg', 'done');
  expect(accepted()).toBe(3);
});
