import { describe, expect, test } from 'vitest';
import { fold } from '../../src/renderer/state/fold.ts';
import { pace } from '../../src/renderer/state/progress-pace.ts';
import { EMPTY_STATE, fromSnapshot, type WindowState } from '../../src/renderer/state/window-state.ts';
import { profileId, rootId, uploadId } from '../../src/shared/ids.ts';
import { IGNORED, profile, ROOTS, upload } from './fake-seed.ts';
import { SCENES } from './scenes.ts';

const acme = profileId('p0');
const sending = upload('u1', { profileId: acme, stage: 'uploading', sentBytes: 10 });
const start: WindowState = {
  ...fromSnapshot(EMPTY_STATE, SCENES.full.snapshot),
  uploads: new Map([[sending.id, sending]]),
};

function folded(state: WindowState, ...changes: Parameters<typeof fold>[1]['changes']): WindowState {
  const result = fold(state, { seq: state.seq + 1, changes });
  if (result.kind !== 'next') throw new Error(`expected the next state, got ${result.kind}`);
  return result.state;
}

describe('folding a batch into the window', () => {
  test('takes the next number, and every change of the batch in its order', () => {
    const done = { ...sending, stage: 'done' } as const;
    const state = folded(start, { kind: 'upload', upload: sending }, { kind: 'upload', upload: done });
    expect(state.seq).toBe(start.seq + 1);
    expect(state.uploads.get(sending.id)?.stage).toBe('done');
  });

  test('says "gap" when a number is missing, and changes nothing', () => {
    expect(fold(start, { seq: start.seq + 2, changes: [] })).toEqual({ kind: 'gap' });
  });

  test('drops a batch it has already folded', () => {
    expect(fold(start, { seq: start.seq, changes: [] })).toEqual({ kind: 'old' });
  });

  test('leaves the state it was given untouched', () => {
    folded(start, { kind: 'upload-removed', id: sending.id });
    expect(start.uploads.has(sending.id)).toBe(true);
  });

  test('shows what became of a link, and a folder’s new rule, as soon as they are told', () => {
    const [root] = ROOTS;
    if (root === undefined) throw new Error('the seed has folders');
    const gone = { ...sending, stage: 'done', generation: 2, goneAt: 5, expiresAt: 9 } as const;
    const state = folded(
      start,
      { kind: 'upload', upload: gone },
      { kind: 'root', root: { ...root, after: 'trash' } },
    );
    expect(state.uploads.get(sending.id)).toMatchObject({ generation: 2, goneAt: 5, expiresAt: 9 });
    expect(state.roots.get(root.id)?.after).toBe('trash');
    expect(state.roots.size).toBe(start.roots.size);
  });

  test('keeps the very same map where nothing of its kind changed', () => {
    const state = folded(start, { kind: 'status', status: { ...start.status, online: false } });
    expect(state.uploads).toBe(start.uploads);
    expect(state.status.online).toBe(false);
  });

  test('moves the bytes of a row that is sending', () => {
    expect(
      folded(start, { kind: 'progress', id: sending.id, sentBytes: 99 }).uploads.get(sending.id)?.sentBytes,
    ).toBe(99);
  });

  test('drops progress of a row that has ended or is gone: late news must not move it back', () => {
    const done = { ...sending, stage: 'done', sentBytes: 100 } as const;
    const state = folded(
      start,
      { kind: 'upload', upload: done },
      { kind: 'progress', id: sending.id, sentBytes: 50 },
    );
    expect(state.uploads.get(sending.id)?.sentBytes).toBe(100);
    expect(folded(start, { kind: 'progress', id: uploadId('nobody'), sentBytes: 1 }).uploads).toBe(
      start.uploads,
    );
  });

  test('adds and removes clients and folders; a removed folder takes its ignored list along', () => {
    const fresh = { ...profile(3), id: profileId('new') };
    const root = ROOTS[0];
    if (root === undefined) throw new Error('the seed has a folder');
    const listed: WindowState = { ...start, ignored: new Map([[root.id, IGNORED]]) };
    const state = folded(
      listed,
      { kind: 'profile', profile: fresh },
      { kind: 'profile-removed', id: acme },
      { kind: 'root-removed', id: root.id },
    );
    expect(state.profiles.has(fresh.id)).toBe(true);
    expect(state.profiles.has(acme)).toBe(false);
    expect(state.roots.has(root.id)).toBe(false);
    expect(state.ignored.has(root.id)).toBe(false);
  });

  test('adds an ignored file only to a list that was asked for, once per path', () => {
    const entry = { rootId: rootId('r0'), path: 'notes.txt', reason: 'not-media', seenAt: 1 } as const;
    expect(folded(start, { kind: 'ignored', entry }).ignored.size).toBe(0);
    const listed: WindowState = { ...start, ignored: new Map([[rootId('r0'), IGNORED]]) };
    expect(folded(listed, { kind: 'ignored', entry }).ignored.get(rootId('r0'))).toHaveLength(IGNORED.length);
  });

  test('a change of a media list makes the gallery ask again', () => {
    expect(folded(start, { kind: 'gallery', profileId: null }).galleryTurn).toBe(start.galleryTurn + 1);
  });
});

describe('pacing progress', () => {
  test('shows transitions at once and keeps the newest number of each row for the next beat', () => {
    const { now, later } = pace(new Map(), [
      { kind: 'progress', id: sending.id, sentBytes: 1 },
      { kind: 'status', status: start.status },
      { kind: 'progress', id: sending.id, sentBytes: 2 },
    ]);
    expect(now.map((change) => change.kind)).toEqual(['status']);
    expect(later.get(sending.id)?.sentBytes).toBe(2);
  });

  test('forgets the held number of a row that changes its stage or goes', () => {
    const held = pace(new Map(), [{ kind: 'progress', id: sending.id, sentBytes: 1 }]).later;
    expect(pace(held, [{ kind: 'upload', upload: { ...sending, stage: 'done' } }]).later.size).toBe(0);
    expect(pace(held, [{ kind: 'upload-removed', id: sending.id }]).later.size).toBe(0);
  });
});
