import { afterEach, beforeEach, expect, test } from 'vitest';
import { movedPlaces } from '../../src/engine/queue/moved-places.ts';
import { moveRow } from '../../src/renderer/queue/move-actions.ts';
import { placesOf } from '../../src/renderer/queue/move-rows.ts';
import { useMessages } from '../../src/renderer/state/messages.ts';
import { useUi } from '../../src/renderer/state/ui-store.ts';
import { useWindow } from '../../src/renderer/state/window-store.ts';
import { batchId, profileId, type UploadId, uploadId } from '../../src/shared/ids.ts';
import { profile, upload } from './fake-seed.ts';

const client = profile(0);
const NAMES = ['a', 'b', 'c', 'd'];
/** How late the engine's change comes after its answer, ms. */
const LATE_MS = 20;

interface Asked {
  readonly ids: readonly UploadId[];
  readonly before: UploadId | null;
}
let asked: Asked[];
let spoken: string[];
let stopListening: () => void;

const rows = () => placesOf(useWindow.getState().uploads.values(), client.id);
const order = () => rows().map((row) => row.id);

/** The engine answers at once and tells the new order a little later, as the event pump does. */
function carryOut({ ids, before }: Asked): void {
  const moved = new Map(movedPlaces(rows(), ids, before).map((one) => [one.id, one.order]));
  useWindow.setState(({ uploads }) => ({
    uploads: new Map(
      [...uploads].map(([id, row]) => [id, { ...row, order: moved.get(id) ?? row.order }] as const),
    ),
  }));
}

beforeEach(() => {
  asked = [];
  spoken = [];
  const uploads = NAMES.map((name, index) =>
    upload(name, { profileId: client.id, batchId: batchId('b'), order: index + 1 }),
  );
  useUi.setState({ client: null, search: '', lens: 'all', selected: new Set() });
  useWindow.setState({
    uploads: new Map(uploads.map((one) => [one.id, one])),
    profiles: new Map([[client.id, client]]),
  });
  stopListening = useMessages.subscribe((state) => void spoken.push(state.spoken.trim()));
  const invoke = async (_name: string, input: Asked) => {
    asked.push(input);
    setTimeout(() => carryOut(input), LATE_MS);
    return { ok: true, value: null };
  };
  Object.assign(globalThis, { window: { hotfolder: { invoke } } });
});

afterEach(() => {
  stopListening();
  Reflect.deleteProperty(globalThis, 'window');
});

test('Moves that are asked for at once follow each other, each from the order the engine told of the one before', async () => {
  await Promise.all([1, 2, 3, 4].map(() => moveRow(uploadId('d'), 'up')));
  expect(order()).toEqual(['d', 'a', 'b', 'c']);
  expect(asked).toEqual(['c', 'b', 'a'].map((before) => ({ ids: ['d'], before })));
  expect(spoken).toEqual([
    'd.jpg is now 3rd of 4 for Bramblewick Teas',
    'd.jpg is now 2nd of 4 for Bramblewick Teas',
    'd.jpg is now first of 4 for Bramblewick Teas',
    'd.jpg is already the first of these files',
  ]);
});

test('A row among the selected takes them along; one that is not goes alone', async () => {
  useUi.setState({ selected: new Set(['b', 'd'].map(uploadId)) });
  await moveRow(uploadId('d'), 'up');
  expect(order()).toEqual(['b', 'd', 'a', 'c']);
  await moveRow(uploadId('c'), 'up');
  expect(order()).toEqual(['b', 'd', 'c', 'a']);
});

test('Under a search a row steps over the rows that are shown', async () => {
  const hidden = upload('x', { profileId: client.id, batchId: batchId('b'), fileName: 'x.mp4', order: 2.5 });
  useWindow.setState(({ uploads }) => ({ uploads: new Map(uploads).set(hidden.id, hidden) }));
  useUi.setState({ search: '.jpg' });
  await moveRow(uploadId('c'), 'up');
  expect(order()).toEqual(['a', 'c', 'b', 'x', 'd']);
});

test('A refused move is told, and nothing is said to have moved', async () => {
  const refuse = async () => ({ ok: false, code: 'not-ready', detail: '' });
  Object.assign(globalThis, { window: { hotfolder: { invoke: refuse } } });
  await moveRow(uploadId('b'), 'front');
  expect(useMessages.getState().problem).toBe('Hotfolder is still starting. Try again in a moment.');
  expect(order()).toEqual(NAMES);
});

test('A row that is gone, or of another client, moves nothing', async () => {
  await moveRow(uploadId('gone'), 'up');
  const other = upload('o', { profileId: profileId('p9'), batchId: batchId('b'), order: 0 });
  useWindow.setState(({ uploads }) => ({ uploads: new Map(uploads).set(other.id, other) }));
  await moveRow(uploadId('a'), 'front');
  expect(asked).toEqual([]);
  expect(spoken).toEqual(['a.jpg is already the first of what waits']);
});
