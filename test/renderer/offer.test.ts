import { describe, expect, test } from 'vitest';
import { expectLater, isForLater } from '../../src/renderer/offer/decide-later.ts';
import { lastUsed } from '../../src/renderer/offer/last-used.ts';
import { firstChoice, hasTwoWays, planOf } from '../../src/renderer/offer/offer-choice.ts';
import { sheetHead } from '../../src/renderer/offer/sheet-head.ts';
import { countHeld, lastHoldEnd, nextHoldEnd } from '../../src/renderer/queue/holds.ts';
import { groupSleeves, layLines } from '../../src/renderer/queue/sleeves.ts';
import { foldChanges } from '../../src/renderer/state/fold.ts';
import { EMPTY_STATE, fromSnapshot } from '../../src/renderer/state/window-state.ts';
import { refusalSummary, sendVerb, someNames } from '../../src/renderer/words/offer-words.ts';
import { batchId, profileId } from '../../src/shared/ids.ts';
import { words } from '../../src/shared/language/words.ts';
import { SECOND } from '../../src/shared/units.ts';
import { emptyOffer, looseOffer, ownOffer, startedOffer, weekOffer } from './fake-offers.ts';
import { NOW, profile, queueRows, upload } from './fake-seed.ts';
import { SCENES } from './scenes.ts';

const clients = SCENES.full.snapshot.profiles.map((one) => one.id);
const nobody = { way: 'one', one: null, unmatched: null, stay: false, leaveOut: true } as const;

describe('whose the files are', () => {
  test('nobody is preselected for files that nothing names a client for', () => {
    expect(firstChoice(looseOffer(), clients)).toEqual(nobody);
    expect(planOf(looseOffer(), nobody)).toEqual({ files: 3, leftOut: 0, clients: [], command: null });
  });

  test('a drop on a client’s things is that client’s; with one client there is no question', () => {
    expect(firstChoice(ownOffer(), clients)).toMatchObject({ way: 'one', one: 'p0' });
    expect(firstChoice(looseOffer(), [profileId('p7')])).toMatchObject({ way: 'one', one: 'p7' });
    expect(firstChoice(weekOffer(), [profileId('p7')])).toMatchObject({ way: 'one', one: 'p7' });
    expect(hasTwoWays(weekOffer(), [profileId('p7')])).toBe(false);
  });

  test('folders that bear clients’ names are sent to these; the others stay until a client is chosen', () => {
    const offer = weekOffer();
    const choice = firstChoice(offer, clients);
    expect(choice.way).toBe('each');
    expect(hasTwoWays(offer, clients)).toBe(true);
    const plan = planOf(offer, choice);
    expect(plan).toMatchObject({ files: 214, command: { id: 'week', revision: 1 } });
    expect(plan.clients).toHaveLength(6);
    const more = planOf(offer, { ...choice, unmatched: profileId('p7') });
    expect(more).toMatchObject({ files: 223, command: { id: 'week', revision: 1, unmatched: 'p7' } });
    expect(more.clients).toHaveLength(7);
  });

  test('files without a client wait in the inbox while nobody is chosen for them, or stay where they are', () => {
    const offer = weekOffer();
    const choice = firstChoice(offer, clients);
    expect(planOf(offer, choice).command).toEqual({ id: 'week', revision: 1, keep: 'unmatched' });
    expect(planOf(offer, { ...choice, stay: true }).command).toEqual({ id: 'week', revision: 1 });
    const chosen = planOf(offer, { ...choice, unmatched: profileId('p7') });
    expect(chosen.command).toEqual({ id: 'week', revision: 1, unmatched: 'p7' });
  });

  test('what was let go over the inbox is meant for the next offer of this window alone', () => {
    expect(isForLater(looseOffer())).toBe(false);
    expectLater(true);
    expect(isForLater(startedOffer())).toBe(false);
    expect(isForLater(looseOffer())).toBe(true);
    expect(isForLater(looseOffer())).toBe(false);
  });

  test('everything to one client takes every file', () => {
    const all = planOf(weekOffer(), {
      way: 'one',
      one: profileId('p2'),
      unmatched: null,
      stay: false,
      leaveOut: true,
    });
    expect(all).toEqual({
      files: 223,
      leftOut: 0,
      clients: ['p2'],
      command: { id: 'week', revision: 1, everything: 'p2' },
    });
  });

  test('what a client has already is left out, and the verb’s number is the true one', () => {
    const known = {
      looking: false,
      clients: [{ profileId: profileId('p0'), own: 4, unmatched: 1, all: 7 }],
    };
    const offer = { ...weekOffer(), known };
    const each = firstChoice(offer, clients);
    const plan = planOf(offer, each);
    expect(plan).toMatchObject({ files: 210, leftOut: 4, command: { keep: 'unmatched', leaveOut: true } });
    expect(planOf(offer, { ...each, unmatched: profileId('p0') })).toMatchObject({ files: 218, leftOut: 5 });
    expect(planOf(offer, { ...each, way: 'one', one: profileId('p0') })).toMatchObject({ leftOut: 7 });
    expect(planOf(offer, { ...each, way: 'one', one: profileId('p1') })).toMatchObject({ leftOut: 0 });
    const all = planOf(offer, { ...each, leaveOut: false });
    expect(all).toMatchObject({ files: 214, leftOut: 0, command: { id: 'week', revision: 1 } });
    expect(all.command).not.toHaveProperty('leaveOut');
  });

  test('who sends before it is known sends everything', () => {
    const clientsKnown = [{ profileId: profileId('p0'), own: 4, unmatched: 0, all: 4 }];
    const offer = { ...weekOffer(), known: { looking: true, clients: clientsKnown } };
    const plan = planOf(offer, firstChoice(offer, clients));
    expect(plan).toMatchObject({ files: 214, leftOut: 0 });
    expect(plan.command).not.toHaveProperty('leaveOut');
  });

  test('nothing is sent where there is nothing', () => {
    expect(
      planOf(emptyOffer(), { way: 'one', one: profileId('p2'), unmatched: null, stay: false, leaveOut: true })
        .command,
    ).toBeNull();
  });

  test('clients are offered by their last upload, newest first', () => {
    const at = (index: number, lastUploadAt: number | null) => ({ ...profile(index), lastUploadAt });
    expect(lastUsed([at(0, null), at(1, 5), at(2, 9), at(3, null)]).map((one) => one.id)).toEqual([
      'p2',
      'p1',
      ...[profile(0), profile(3)]
        .sort((one, other) => one.name.localeCompare(other.name))
        .map((one) => one.id),
    ]);
  });
});

describe('the words of an offer', () => {
  test('the title says how many are whose, and the verb repeats the true number', () => {
    const each = { way: 'each', one: null, unmatched: null, stay: false, leaveOut: true } as const;
    const six = Array.from({ length: 6 }, (_, index) => `client ${index}`);
    expect(sheetHead(weekOffer(), each, six).title).toBe(
      '214 files for 6 clients, 9 without a client, 3 refused',
    );
    const chosen = { ...each, unmatched: profileId('p0') };
    expect(sheetHead(weekOffer(), chosen, six).title).toBe('223 files for 6 clients, 3 refused');
    expect(sendVerb(214, six)).toBe('Send 214 files to 6 clients');
    expect(sendVerb(1, ['Acme'])).toBe('Send 1 file to Acme');
  });

  test('the question stands until it is answered', () => {
    expect(sheetHead(looseOffer(), nobody, []).title).toBe('Whose files are these?');
    const said = { ...nobody, one: profileId('p0') };
    expect(sheetHead(looseOffer(), said, ['Acme']).title).toBe('3 files for Acme');
  });

  test('refusals are counted by their reasons; those that are not named are counted too', () => {
    const { refused } = emptyOffer();
    expect(refusalSummary(refused, 23)).toBe(
      'Larger than 5 GB: 1. The file is empty: 1. Not a picture or a video: 1. Others: 20.',
    );
  });

  test('a few names stand for all', () => {
    expect(someNames(['a', 'b', 'c'], 61)).toBe('a, b, c and 58 more');
    expect(someNames(['a', 'b', 'c'], 3)).toBe('a, b and c');
    expect(someNames(['a'], 1)).toBe('a');
    expect(someNames([], 0)).toBe('');
  });
});

describe('offers in the window’s state', () => {
  test('an offer grows in place and goes when it is closed; a snapshot brings those that are open', () => {
    const first = foldChanges(EMPTY_STATE, [{ kind: 'offer', offer: { ...looseOffer(), state: 'looking' } }]);
    const grown = foldChanges(first, [{ kind: 'offer', offer: looseOffer() }]);
    expect([...grown.offers.values()]).toEqual([looseOffer()]);
    expect(foldChanges(grown, [{ kind: 'offer-closed', id: looseOffer().id }]).offers.size).toBe(0);
    expect(fromSnapshot(grown, SCENES.offered.snapshot).offers.size).toBe(1);
    expect(fromSnapshot(grown, SCENES.full.snapshot).offers.size).toBe(0);
  });
});

describe('the hold', () => {
  const held = (id: string, batch: string, seconds: number) =>
    upload(id, {
      profileId: profileId('p1'),
      batchId: batchId(batch),
      stage: 'settling',
      holdUntil: NOW + seconds * SECOND,
      order: 99_000,
    });
  const rows = [held('a', 'x', 7), held('b', 'x', 7), held('c', 'y', 10), ...queueRows()];

  test('held batches stand on top, the newest first, each as one line in place of its rows', () => {
    const sleeves = groupSleeves(rows, rows, { now: NOW });
    expect(sleeves.slice(0, 2).map((sleeve) => sleeve.id)).toEqual(['y', 'x']);
    const lines = layLines(sleeves, new Set([batchId('x')]));
    expect(lines.slice(0, 4).map((line) => line.kind)).toEqual(['head', 'hold', 'head', 'hold']);
  });

  test('a hold that is over is a batch like any other, whoever noticed', () => {
    const later = groupSleeves(rows, rows, { now: NOW + 8 * SECOND });
    expect(later.map((sleeve) => sleeve.holdUntil !== null)).toEqual([true, false, false, false, false]);
    expect(later.at(-1)?.id).toBe('x');
    expect(
      layLines(groupSleeves(rows, rows, { now: Number.POSITIVE_INFINITY }), new Set()).map(
        ({ kind }) => kind,
      ),
    ).not.toContain('hold');
  });

  test('the next end and the last end are told apart', () => {
    expect(nextHoldEnd(rows, NOW)).toBe(NOW + 7 * SECOND);
    expect(lastHoldEnd(rows, NOW)).toBe(NOW + 10 * SECOND);
    expect(nextHoldEnd(rows, NOW + 10 * SECOND)).toBeNull();
    expect(lastHoldEnd(queueRows(), NOW)).toBeNull();
  });

  test('held files are counted for the status bar, which calls them neither growing nor under way', () => {
    expect(countHeld(rows, NOW)).toBe(3);
    expect(countHeld(rows, NOW + 8 * SECOND)).toBe(1);
    expect(words.hold.held({ files: 3 })).toBe('3 files go in a moment, you can undo');
  });

  test('a batch whose row already left is not held for that row’s sake', () => {
    expect(lastHoldEnd([{ ...held('a', 'x', 7), stage: 'queued' }], NOW)).toBeNull();
  });
});
