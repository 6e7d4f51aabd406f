import { describe, expect, test } from 'vitest';
import { clientRoots } from '../../src/renderer/first-run/client-roots.ts';
import { SHOWN_STEPS, shownStep, stepBefore } from '../../src/renderer/first-run/first-run-steps.ts';
import { firstUpload } from '../../src/renderer/first-run/first-upload.ts';
import {
  type FolderWish,
  planFolders,
  toMake,
  toWatch,
  withWish,
} from '../../src/renderer/first-run/folder-plan.ts';
import { profileId } from '../../src/shared/ids.ts';
import type { UploadView } from '../../src/shared/model.ts';
import { ROOTS, upload as row } from './fake-seed.ts';

const upload = (id: string, change: Partial<UploadView>): UploadView =>
  row(id, { profileId: profileId('p1'), ...change });

describe('The step that is shown', () => {
  const here = { hasAccount: true, isKeyMissing: false, firstRun: null, wantsKey: false } as const;

  test('is the key until there is an account, and none once first run is over', () => {
    expect(shownStep({ ...here, hasAccount: false })).toBe('key');
    expect(shownStep(here)).toBeNull();
    expect(shownStep({ ...here, wantsKey: true })).toBeNull();
  });

  test('is the one that was kept, but the key first where the key is gone or the person went back to it', () => {
    expect(shownStep({ ...here, firstRun: 'folders' })).toBe('folders');
    expect(shownStep({ ...here, firstRun: 'folders', isKeyMissing: true })).toBe('key');
    expect(shownStep({ ...here, firstRun: 'folders', wantsKey: true })).toBe('key');
  });

  test('follows the one before it', () => {
    expect(SHOWN_STEPS.map(stepBefore)).toEqual([null, 'key', 'clients', 'folders']);
  });
});

describe('The first file', () => {
  const up = { stage: 'done', accessUrl: 'https://media.example/a.jpg', doneAt: 5 } as const;

  test('is none before there is one', () => expect(firstUpload([])).toBeNull());

  test('is the first on its way, and says how many others are', () => {
    const shown = firstUpload([
      upload('late', { order: 3 }),
      upload('early', { order: 1, stage: 'settling' }),
      upload('not', { order: 0, stage: 'failed' }),
    ]);
    expect(shown).toMatchObject({ upload: { id: 'early' }, isUp: false, others: 1 });
  });

  test('is the first with its link as soon as there is one, and stays that one', () => {
    const uploads = [
      upload('second', { ...up, order: 1, doneAt: 9 }),
      upload('first', { ...up, order: 4 }),
      upload('under way', { order: 0 }),
    ];
    expect(firstUpload(uploads)).toMatchObject({ upload: { id: 'first' }, isUp: true, others: 1 });
  });

  test('is a failed one only while there is no better, and a link that is gone is none', () => {
    const failed = upload('failed', { order: 2, stage: 'failed' });
    const gone = upload('gone', { ...up, order: 1, goneAt: 7 });
    expect(firstUpload([failed, gone])).toMatchObject({ upload: { id: 'failed' }, isUp: false, others: 0 });
  });
});

describe('The plan of folders', () => {
  const proposed = ['a', 'b', 'c'].map((id) => ({ profileId: profileId(id), path: `~/Hotfolder/${id}` }));
  const own: FolderWish = { grant: 'g', path: '~/Elsewhere' };

  test('makes every proposed folder unless the person wishes otherwise, which stays over a new proposal', () => {
    const first = planFolders(proposed, []);
    expect(toMake(first)).toEqual(['a', 'b', 'c']);
    const wished = withWish(withWish(first, profileId('a'), 'none'), profileId('b'), own);
    const again = planFolders(proposed.slice(0, 2), wished);
    expect(again.map(({ wish }) => wish)).toEqual(['none', own]);
    expect(toMake(wished)).toEqual(['c']);
    expect(toWatch(wished)).toEqual([{ profileId: 'b', grant: 'g' }]);
    expect(toMake(withWish(wished, null, 'none'))).toEqual([]);
  });

  test('forgets why a folder was not made once another wish is told', () => {
    const tried = planFolders(proposed, []).map((plan) => ({ ...plan, error: 'No rights.' }));
    expect(withWish(tried, profileId('a'), own).map(({ error }) => error)).toEqual([
      '',
      'No rights.',
      'No rights.',
    ]);
  });

  test('counts only folders of one client among the watched', () => {
    const [root] = ROOTS;
    if (root === undefined) throw new Error('no root');
    expect(clientRoots([root, { ...root, profileId: null }])).toEqual([root]);
  });
});
