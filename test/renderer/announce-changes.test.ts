import { describe, expect, test } from 'vitest';
import { createAnnouncer } from '../../src/renderer/state/announce-changes.ts';
import { foldChanges } from '../../src/renderer/state/fold.ts';
import { EMPTY_STATE, fromSnapshot, type WindowState } from '../../src/renderer/state/window-state.ts';
import type { Change } from '../../src/shared/change.ts';
import { failure } from '../../src/shared/failure.ts';
import { batchId, profileId } from '../../src/shared/ids.ts';
import type { UploadView } from '../../src/shared/model.ts';
import { SECOND } from '../../src/shared/units.ts';
import { type FakeClock, fakeClock } from '../support/fake-clock.ts';
import { upload } from './fake-seed.ts';
import { SCENES } from './scenes.ts';

interface Said {
  readonly words: string;
  /** ms since the window opened. */
  readonly at: number;
}

/** A window that hears of changes, and what it says with the time. */
class Window {
  readonly said: Said[] = [];
  readonly clock: FakeClock = fakeClock();
  readonly #from = this.clock.now();
  readonly #announce: ReturnType<typeof createAnnouncer>;
  #state: WindowState = fromSnapshot(EMPTY_STATE, SCENES.full.snapshot);

  constructor() {
    this.#announce = createAnnouncer({
      now: () => this.clock.now(),
      later: (run, delayMs) => this.clock.after(delayMs, run),
      say: (words) => this.said.push({ words, at: this.clock.now() - this.#from }),
      read: () => this.#state,
    });
  }

  hear(...rows: readonly UploadView[]): void {
    const changes: readonly Change[] = rows.map((row) => ({ kind: 'upload', upload: row }));
    const before = this.#state;
    this.#state = foldChanges(before, changes);
    this.#announce(before, changes);
  }

  get words(): readonly string[] {
    return this.said.map(({ words }) => words);
  }
}

const batch = (count: number, id = 'b', client = 'p0'): readonly UploadView[] =>
  Array.from({ length: count }, (_, n) =>
    upload(`${id}${n}`, { profileId: profileId(client), batchId: batchId(id), fileName: `${n}.jpg` }),
  );
const done = (row: UploadView): UploadView => ({ ...row, stage: 'done', doneAt: 0 });
const sending = (row: UploadView): UploadView => ({ ...row, stage: 'uploading' });

describe('one polite announcer', () => {
  test('says at most one thing in ten seconds of a batch of 1,000 files: its start, milestones and its end', async () => {
    const window = new Window();
    const rows = batch(1_000);
    window.hear(...rows);
    for (const row of rows) {
      window.hear(sending(row));
      await window.clock.advance(60);
      window.hear(done(row));
    }
    await window.clock.advance(60 * SECOND);
    const client = SCENES.full.snapshot.profiles[0]?.name;
    expect(window.words[0]).toBe(`1,000 files for ${client} are on their way.`);
    expect(window.words).toHaveLength(5);
    for (const words of window.words.slice(1, 4))
      expect(words).toMatch(/^\d+ of 1,000 files for .* are up\.$/);
    expect(window.words.at(-1)).toBe(`1,000 files for ${client} are up.`);
    const times = window.said.map(({ at }) => at);
    for (const [n, at] of times.slice(1).entries()) {
      expect(at - (times[n] ?? 0)).toBeGreaterThanOrEqual(10 * SECOND);
    }
  });

  test('a fast batch is told begun at once and its end after ten seconds, nothing between', async () => {
    const window = new Window();
    const rows = batch(1_000);
    window.hear(...rows.map(sending));
    for (const row of rows) window.hear(done(row));
    await window.clock.advance(60 * SECOND);
    expect(window.said.map(({ at }) => at)).toEqual([0, 10 * SECOND]);
    expect(window.words.at(-1)).toMatch(/^1,000 files for .* are up\.$/);
  });

  test('a few files say only their end, at once, and once', async () => {
    const window = new Window();
    const rows = batch(2);
    window.hear(...rows.map(sending));
    expect(window.words).toEqual([]);
    window.hear(...rows.map(done));
    window.hear(...rows.map(done));
    await window.clock.advance(60 * SECOND);
    expect(window.words).toEqual([`2 files for ${SCENES.full.snapshot.profiles[0]?.name} are up.`]);
  });

  test('batches of several clients that end meanwhile are told together', async () => {
    const window = new Window();
    for (const id of ['x', 'y', 'z']) window.hear(...batch(3, id, id === 'z' ? 'p1' : 'p0').map(done));
    await window.clock.advance(60 * SECOND);
    expect(window.words).toHaveLength(2);
    expect(window.words[1]).toBe('6 of 6 files for 2 clients are up.');
  });

  test('trouble is told at once, by file and client; more of the same kind after ten seconds, as a number', async () => {
    const window = new Window();
    const [first, ...others] = batch(30);
    if (first === undefined) throw new Error('a batch has files');
    const refused = (row: UploadView): UploadView => ({
      ...row,
      ...{ stage: 'failed', failure: failure('file-too-large') },
    });
    window.hear(refused(first));
    const client = SCENES.full.snapshot.profiles[0]?.name;
    expect(window.words).toEqual([`0.jpg for ${client}. Not sent: larger than 5 GB.`]);
    for (const row of others) {
      window.hear(refused(row));
      await window.clock.advance(SECOND / 10);
    }
    expect(window.said).toHaveLength(1);
    await window.clock.advance(60 * SECOND);
    expect(window.words[1]).toBe(`29 files for ${client}. Not sent: larger than 5 GB.`);
    expect(window.said).toHaveLength(2);
  });

  test('another cause does not wait for the first', () => {
    const window = new Window();
    const [one, other] = batch(20);
    if (one === undefined || other === undefined) throw new Error('a batch has files');
    window.hear({ ...one, stage: 'failed', failure: failure('file-empty') });
    window.hear({ ...other, stage: 'blocked', failure: failure('key-rejected') });
    expect(window.words).toHaveLength(2);
    expect(window.words[1]).toMatch(/Needs a working key\.$/);
  });

  test('cancelled files are no news', async () => {
    const window = new Window();
    const rows = batch(12);
    window.hear(...rows);
    window.hear(...rows.map((row) => ({ ...row, stage: 'closed', closed: 'cancelled' }) as const));
    await window.clock.advance(60 * SECOND);
    expect(window.words).toEqual([]);
  });
});
