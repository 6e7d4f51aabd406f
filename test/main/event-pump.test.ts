import { expect, test } from 'vitest';
import { createEventPump } from '../../src/main/event-pump.ts';
import type { Change, ChangeBatch } from '../../src/shared/change.ts';
import { profileId, uploadId } from '../../src/shared/ids.ts';
import type { EngineStatus, UploadView } from '../../src/shared/model.ts';
import { fakeClock } from '../support/fake-clock.ts';

function pumpOn(time: ReturnType<typeof fakeClock>) {
  const batches: ChangeBatch[] = [];
  return { batches, pump: createEventPump(time, (batch) => batches.push(batch)) };
}

const progress = (id: string, sentBytes: number): Change => ({
  kind: 'progress',
  id: uploadId(id),
  sentBytes,
});
const removed = (id: string): Change => ({ kind: 'upload-removed', id: uploadId(id) });
const row = (id: string, stage: UploadView['stage']): Change => ({
  kind: 'upload',
  upload: { id: uploadId(id), stage } as UploadView,
});

test('Changes of one moment leave in one batch, numbered from 1', async () => {
  const time = fakeClock();
  const { batches, pump } = pumpOn(time);
  pump.push(row('a', 'queued'));
  pump.push(row('b', 'queued'));
  expect(batches).toEqual([]);
  await time.advance(0);
  expect(batches).toEqual([{ seq: 1, changes: [row('a', 'queued'), row('b', 'queued')] }]);
  expect(pump.seq()).toBe(1);
});

test('Batches leave 100 ms apart and not sooner, and the last change is among them', async () => {
  const time = fakeClock();
  const sentAt: number[] = [];
  const batches: ChangeBatch[] = [];
  const pump = createEventPump(time, (batch) => {
    batches.push(batch);
    sentAt.push(time.monotonic());
  });
  for (let ms = 0; ms < 1_000; ms += 5) {
    pump.push(progress('a', ms));
    await time.advance(5);
  }
  await time.advance(200);
  expect(sentAt).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1_000]);
  expect(batches.at(-1)?.changes).toEqual([progress('a', 995)]);
  expect(batches.map((batch) => batch.seq)).toEqual(batches.map((_, index) => index + 1));
});

test('Transitions of one upload keep their order', async () => {
  const time = fakeClock();
  const { batches, pump } = pumpOn(time);
  for (const stage of ['queued', 'preparing', 'uploading', 'checking', 'done'] as const)
    pump.push(row('a', stage));
  pump.push(removed('a'));
  await time.advance(0);
  const kinds = batches[0]?.changes.map((change) =>
    change.kind === 'upload' ? change.upload.stage : change.kind,
  );
  expect(kinds).toEqual(['queued', 'preparing', 'uploading', 'checking', 'done', 'upload-removed']);
});

test('Of the progress of one upload only the newest is sent, and none that a later row has overtaken', async () => {
  const time = fakeClock();
  const { batches, pump } = pumpOn(time);
  pump.push(progress('a', 1));
  pump.push(progress('a', 2));
  pump.push(progress('b', 1));
  pump.push(row('b', 'done'));
  pump.push(progress('c', 5));
  pump.push(removed('c'));
  await time.advance(0);
  expect(batches[0]?.changes).toEqual([row('b', 'done'), removed('c'), progress('a', 2)]);
});

test('Of the state line and of a client’s gallery only the newest is sent', async () => {
  const time = fakeClock();
  const { batches, pump } = pumpOn(time);
  const status = (online: boolean): Change => ({ kind: 'status', status: { online } as EngineStatus });
  const gallery = (id: string | null): Change => ({
    kind: 'gallery',
    profileId: id === null ? null : profileId(id),
  });
  for (const change of [status(false), gallery('p'), gallery(null), gallery('p'), status(true)])
    pump.push(change);
  await time.advance(0);
  expect(batches[0]?.changes).toEqual([status(true), gallery('p'), gallery(null)]);
});

test('A flood is dropped, and the numbers show it by a gap', async () => {
  const time = fakeClock();
  const { batches, pump } = pumpOn(time);
  pump.push(row('first', 'queued'));
  await time.advance(0);
  for (let index = 0; index < 5_001; index += 1) pump.push(row(`u${index}`, 'queued'));
  await time.advance(100);
  expect(batches.map((batch) => batch.seq)).toEqual([1, 3]);
  expect(batches[1]?.changes).toEqual([]);
});

test('Another account leaves a gap even when nothing changes afterwards', async () => {
  const time = fakeClock();
  const { batches, pump } = pumpOn(time);
  pump.push(row('old account', 'queued'));
  pump.skip();
  await time.advance(0);
  expect(batches).toEqual([{ seq: 2, changes: [] }]);
});

test('A snapshot made between a gap and the next batch is continued by that batch', async () => {
  const time = fakeClock();
  const { batches, pump } = pumpOn(time);
  pump.skip();
  const snapshotSeq = pump.seq();
  await time.advance(0);
  expect(batches[0]?.seq).toBe(snapshotSeq + 1);
});

test('A stopped pump sends nothing more and leaves no timer behind', async () => {
  const time = fakeClock();
  const { batches, pump } = pumpOn(time);
  pump.push(row('a', 'queued'));
  pump.stop();
  await time.advance(1_000);
  expect(batches).toEqual([]);
  expect(time.pending()).toBe(0);
});
