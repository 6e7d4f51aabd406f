import { expect, test } from 'vitest';
import { foldProgress, fractionOf, NO_RUN } from '../../src/main/taskbar/run-progress.ts';
import { createTaskbar } from '../../src/main/taskbar/taskbar.ts';
import type { Change } from '../../src/shared/change.ts';
import { failure } from '../../src/shared/failure.ts';
import { uploadId } from '../../src/shared/ids.ts';
import type { EngineStatus } from '../../src/shared/model.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { engineStatus, uploadView } from './made-up-views.ts';

const status = (bytesLeft: number, active: number, change: Partial<EngineStatus> = {}): Change => ({
  kind: 'status',
  status: engineStatus({ active }, { bytesLeft, ...change }),
});
const progress = (id: string, sentBytes: number): Change => ({
  kind: 'progress',
  id: uploadId(id),
  sentBytes,
});
const after = (...changes: Change[]): number | null => fractionOf(changes.reduce(foldProgress, NO_RUN));

test('The bar counts what is sent and what is on its way, out of everything that was owed in this run', () => {
  expect(after(status(1_000, 2))).toBe(0);
  expect(after(status(1_000, 2), progress('a', 250))).toBe(0.25);
  const sent: Change = { kind: 'upload', upload: uploadView({ id: uploadId('a'), stage: 'checking' }) };
  expect(after(status(1_000, 2), progress('a', 500), sent, status(500, 1))).toBe(0.5);
});

test('Files that come on top make the run longer, and a finished run is forgotten', () => {
  expect(after(status(1_000, 1), status(500, 1), status(1_500, 1))).toBe(0.25);
  expect(after(status(1_000, 1), status(0, 0), status(400, 1), progress('b', 100))).toBe(0.25);
});

test('While nothing moves there is no bar: paused, offline, or only waiting for the person', () => {
  expect(after(status(1_000, 1, { paused: true }))).toBeNull();
  expect(after(status(1_000, 1, { online: false }))).toBeNull();
  expect(after(status(1_000, 0))).toBeNull();
  expect(after(status(0, 1))).toBeNull();
});

test('The bar never says more than all', () => {
  expect(after(status(100, 1), progress('a', 900))).toBe(1);
});

function taskbar() {
  const clock = fakeClock();
  const told: { at: number; fraction: number | null }[] = [];
  const badges: number[] = [];
  const bar = createTaskbar(clock, {
    showProgress: (fraction) => told.push({ at: clock.monotonic(), fraction }),
    showBadge: (count) => badges.push(count),
  });
  return { clock, told, badges, bar };
}

test('However fast the bytes go, the taskbar is told at most four times a second, and of the last', async () => {
  const { clock, told, bar } = taskbar();
  bar.hear(status(1_000, 1));
  for (let sent = 0; sent <= 1_000; sent += 10) {
    bar.hear(progress('a', sent));
    await clock.advance(20);
  }
  await clock.advance(1_000);
  for (const [index, { at }] of told.entries())
    expect(at - (told[index - 1]?.at ?? -250)).toBeGreaterThanOrEqual(250);
  expect(told.length).toBeGreaterThan(7);
  expect(told.at(-1)?.fraction).toBe(1);
});

test('What has not changed is not told again', async () => {
  const { clock, told, badges, bar } = taskbar();
  for (let count = 0; count < 8; count += 1) {
    bar.hear(status(1_000, 1));
    await clock.advance(300);
  }
  expect(told.length).toBe(1);
  expect(badges).toEqual([]);
});

test('The badge counts what needs the person; a refused account key counts without a file', async () => {
  const { clock, badges, bar } = taskbar();
  bar.hear({ kind: 'status', status: engineStatus({ attention: 3, waiting: 9 }) });
  await clock.advance(300);
  const accountFailure = failure('account-refused');
  bar.hear({ kind: 'status', status: engineStatus({}, { accountFailure }) });
  await clock.advance(300);
  bar.reset();
  await clock.advance(300);
  expect(badges).toEqual([3, 1, 0]);
});
