import { describe, expect, test } from 'vitest';
import { placeActions } from '../../src/renderer/clients/client-actions.ts';
import { profileSign } from '../../src/renderer/clients/profile-signs.ts';
import { holdOf } from '../../src/renderer/queue/hold-of.ts';
import { EMPTY_STATE } from '../../src/renderer/state/window-state.ts';
import { checkReport, clientsState } from '../../src/renderer/words/client-words.ts';
import { failure } from '../../src/shared/failure.ts';
import { profile, ROOTS, upload } from './fake-seed.ts';

const off = profile(2, { enabled: false });

describe('The clients in one sentence', () => {
  test('say how many keys are how; a client who is off counts as that alone', () => {
    expect(clientsState([])).toBe('No client yet.');
    expect(clientsState([profile(0)])).toBe('1 client. 1 key works.');
    const refused = profile(1, { state: 'refused' });
    const offAndRefused = { ...off, state: 'refused' } as const;
    expect(clientsState([profile(0), profile(3), refused, offAndRefused])).toBe(
      '4 clients. 2 keys work, 1 was refused, 1 is off.',
    );
    expect(clientsState([profile(0, { state: 'key-missing' }), profile(1, { state: 'unchecked' })])).toBe(
      '2 clients. 1 missing, 1 not checked yet.',
    );
  });
});

describe('A check of keys', () => {
  const now = new Date(2026, 10, 22, 14, 0).getTime();
  const until = new Date(2026, 10, 22, 14, 10).getTime();

  test('needs no further word when every key was answered for', () => {
    expect(checkReport({ waiting: null, failure: null }, now)).toBe('');
  });

  test('says how many keys were not asked about, and from when on they may be', () => {
    expect(checkReport({ waiting: { count: 1, until }, failure: null }, now)).toBe(
      '1 key was not checked, so that Ayrshare suspends nobody. You can check again from 14:10 on.',
    );
    const tomorrow = { waiting: { count: 3, until: until + 20 * 3_600_000 }, failure: null };
    expect(checkReport(tomorrow, now)).toBe(
      '3 keys were not checked, so that Ayrshare suspends nobody. You can check again tomorrow from 10:10 on.',
    );
  });

  test('says why an answer decided nothing', () => {
    const said = checkReport({ waiting: { count: 1, until }, failure: failure('network-down') }, now);
    expect(said).toMatch(/^Not every key could be checked\. .+ 1 key was not checked/);
  });
});

describe('A client who is off', () => {
  test('is told as off whatever the key, and their files say what holds them', () => {
    expect(profileSign({ ...off, state: 'refused' }).words).toBe('Off, queue holds');
    expect(profileSign({ ...off, enabled: true, paused: true }).words).toBe('Paused, queue holds');
    const held = upload('u', { profileId: off.id, paused: true, pausedBy: 'off' });
    expect(holdOf(held, off, EMPTY_STATE.status)).toEqual({ kind: 'off' });
    expect(holdOf({ ...held, pausedBy: null }, { ...off, enabled: true }, EMPTY_STATE.status)).toEqual({
      kind: 'file',
    });
  });
});

describe('The menu of a client', () => {
  const labels = (roots: typeof ROOTS): readonly string[] =>
    placeActions(profile(0), roots).map(({ label }) => label);

  test('leads to the queue and gallery, and to folders where there are any; one folder is opened from it', () => {
    expect(labels([])).toEqual(['Show its queue', 'Show its gallery']);
    expect(labels(ROOTS.slice(0, 1))).toEqual([
      'Show its queue',
      'Show its gallery',
      'Show its folders',
      'Open its folder',
    ]);
    expect(labels(ROOTS.slice(0, 2))).not.toContain('Open its folder');
  });
});
