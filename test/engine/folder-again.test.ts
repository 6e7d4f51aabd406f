import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { distinctPicture, type EngineRig, type RigClient } from '../support/engine-rig.ts';
import { twoClientsWithFiles } from '../support/two-clients.ts';

let rig: EngineRig;
let teas: RigClient;
let ceramics: RigClient;

beforeEach(async () => {
  ({ rig, teas, ceramics } = await twoClientsWithFiles());
  await rig.engine.roots.remove(teas.root.id);
});

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.finish();
});

const accepted = (): number => rig.sandbox.ledger.accepted.length;

async function addAgain(
  client: RigClient,
  how: { existing: 'upload' | 'leave'; afresh?: boolean },
): Promise<void> {
  const added = await rig.engine.roots.add({ path: teas.folder, profileId: client.profile.id, ...how });
  expect(added.done).toBe(true);
  await rig.engine.roots.firstScans();
  await rig.clock.advance(5_000);
}

test('A folder that is watched again goes on where it was: what came meanwhile is uploaded, nothing twice', async () => {
  await rig.drop(teas, 'meanwhile.jpg', distinctPicture('meanwhile'));
  await addAgain(teas, { existing: 'upload' });
  await rig.untilStage('meanwhile.jpg', 'done');
  expect(accepted()).toBe(3);
});

test('A person who adds a folder again and leaves its files leaves also what came meanwhile', async () => {
  await writeFile(join(teas.folder, 'meanwhile.jpg'), distinctPicture('meanwhile'));
  await addAgain(teas, { existing: 'leave', afresh: true });
  await rig.drop(teas, 'later.jpg', distinctPicture('later'));
  await rig.untilStage('later.jpg', 'done');
  expect(rig.upload('meanwhile.jpg')).toBeUndefined();
  expect(accepted()).toBe(3);
});

test('A folder that a person gives to another client and uploads is uploaded for that client', async () => {
  rig.note(ceramics, distinctPicture('first'));
  await addAgain(ceramics, { existing: 'upload', afresh: true });
  await rig.until(() => accepted() === 3);
  expect(rig.sandbox.ledger.accepted.at(-1)).toMatchObject({
    fileName: 'first.jpg',
    profile: ceramics.title,
  });
  await rig.until(() => rig.uploads().every((upload) => upload.stage === 'done'));
});
