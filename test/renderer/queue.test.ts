import { describe, expect, test } from 'vitest';
import { busyClients } from '../../src/renderer/frame/busy-clients.ts';
import { stageSign } from '../../src/renderer/parts/stage-signs.ts';
import { uploadThumbnailUrl } from '../../src/renderer/parts/thumbnail-url.ts';
import { findCauses } from '../../src/renderer/queue/causes.ts';
import { idsBetween } from '../../src/renderer/queue/choose-rows.ts';
import { hasOwnPicture } from '../../src/renderer/queue/has-own-picture.ts';
import { holdOf } from '../../src/renderer/queue/hold-of.ts';
import {
  countLenses,
  isUnclear,
  type Lens,
  mayCancel,
  mayCopy,
  mayDescribe,
  mayGoOn,
  mayPause,
  mayRetry,
  mayUploadAgain,
} from '../../src/renderer/queue/lenses.ts';
import { type Lingering, leavers } from '../../src/renderer/queue/lingering.ts';
import { placeInLine } from '../../src/renderer/queue/place-in-line.ts';
import { filterUploads, underLens } from '../../src/renderer/queue/shown-uploads.ts';
import { turnOf } from '../../src/renderer/queue/sleeve-turn.ts';
import { groupSleeves, layLines } from '../../src/renderer/queue/sleeves.ts';
import { pauseWords } from '../../src/renderer/words/banner-words.ts';
import { failureCause, failureThen } from '../../src/renderer/words/failing-words.ts';
import { statusSentence } from '../../src/renderer/words/frame-words.ts';
import { QUEUE, stageWords, underStage } from '../../src/renderer/words/queue-words.ts';
import { type FailureCode, failure } from '../../src/shared/failure.ts';
import { batchId, profileId, uploadId } from '../../src/shared/ids.ts';
import type { UploadView } from '../../src/shared/model.ts';
import { livedRows, manyRows, NOW, profile, queueRows, upload } from './fake-seed.ts';
import { SCENES } from './scenes.ts';

const rows = queueRows();
const all = { client: null, search: '' };
const { status } = SCENES.full.snapshot;

describe('the tabs of the queue', () => {
  test('every row stands under All and under exactly one other tab', () => {
    const counts = countLenses(rows);
    expect(counts.active + counts.waiting + counts.attention + counts.done).toBe(counts.all);
    expect(underLens(rows, 'attention').map((row) => row.stage)).toEqual(['failed', 'blocked', 'blocked']);
  });

  test('the switcher keeps one client, the search names and folders without case or accents', () => {
    expect(
      filterUploads(rows, { client: profileId('p0'), search: '' }).every((row) => row.profileId === 'p0'),
    ).toBe(true);
    expect(filterUploads(rows, { client: null, search: 'SPOKES' })).toHaveLength(1);
    const composed = upload('x', { profileId: profileId('p0'), fileName: 'caf\u00e9.jpg' });
    const decomposed = upload('y', { profileId: profileId('p0'), fileName: 'cafe\u0301.jpg' });
    expect(filterUploads([composed, decomposed], { client: null, search: 'cafe' })).toHaveLength(2);
  });

  test('rows stand in queue order whatever order they came in', () => {
    expect(filterUploads([...rows].reverse(), all).map((row) => row.order)).toEqual(
      rows.map((row) => row.order),
    );
  });
});

describe('sleeves', () => {
  test('one sleeve per batch; sleeves with open files first', () => {
    const finished = upload('f', {
      profileId: profileId('p5'),
      batchId: batchId('finished'),
      stage: 'done',
      order: 0,
    });
    const sleeves = groupSleeves([finished, ...rows], [finished, ...rows], { now: NOW });
    expect(sleeves.map((sleeve) => sleeve.profileId)).toEqual(['p4', 'p0', 'p2', 'p5']);
  });

  test('counts speak of the whole batch, also when a tab shows a part of it', () => {
    const sleeve = groupSleeves(underLens(rows, 'active'), rows, { now: NOW })[0];
    expect(sleeve?.rows).toHaveLength(3);
    expect(sleeve?.total).toBe(4);
    expect(sleeve?.up).toBe(1);
  });

  test('two clients never share a sleeve, though found in one folder', () => {
    for (const sleeve of groupSleeves(rows, rows, { now: NOW })) {
      expect(new Set(sleeve.rows.map((row) => row.profileId)).size).toBe(1);
    }
  });

  test('a sleeve names the folder its sub-folders begin with', () => {
    expect(groupSleeves(rows, rows, { now: NOW })[0]?.folder).toBe('~/Hotfolder/Northlume Velo');
  });

  test('a folded sleeve keeps its head and one total line', () => {
    const sleeves = groupSleeves(rows, rows, { now: NOW });
    const first = sleeves[0];
    if (first === undefined) throw new Error('the seed has sleeves');
    expect(
      layLines(sleeves, new Set([first.id]))
        .slice(0, 3)
        .map((line) => line.kind),
    ).toEqual(['head', 'total', 'head']);
    expect(layLines(sleeves, new Set()).filter((line) => line.kind === 'row')).toHaveLength(rows.length);
  });

  test('ten thousand rows lie in fifty sleeves, every row once', () => {
    const many = manyRows(10_000);
    const sleeves = groupSleeves(many, many, { now: NOW });
    expect(sleeves).toHaveLength(50);
    expect(layLines(sleeves, new Set())).toHaveLength(10_050);
  });
});

describe('a row that leaves its tab', () => {
  const before = new Map(rows.map((row) => [row.id, row]));
  const ends = rows.find((row) => row.stage === 'uploading');
  if (ends === undefined) throw new Error('the seed has a row that is being sent');
  const after = new Map(before).set(ends.id, { ...ends, stage: 'done' });

  test('is known by the tab it leaves; one that only moves on within it is not', () => {
    expect(leavers(before, after)).toEqual(new Map([[ends.id, 'active']]));
    expect(leavers(before, new Map(before).set(ends.id, { ...ends, stage: 'checking' })).size).toBe(0);
    expect(leavers(new Map(), after).size).toBe(0);
  });

  test('stands there while it lingers, and nowhere else than where it belongs afterwards', () => {
    const now = [...after.values()];
    const left = leavers(before, after);
    const shown = (lens: Lens, lingering = left) =>
      underLens(now, lens, lingering).some((row) => row.id === ends.id);
    expect([shown('active'), shown('done'), shown('waiting')]).toEqual([true, true, false]);
    expect([shown('active', new Map()), shown('done', new Map())]).toEqual([false, true]);
  });

  test('keeps its sleeve among those with open files', () => {
    const [last, other] = [
      upload('l', { profileId: profileId('p5'), batchId: batchId('l'), stage: 'done', order: 0 }),
      upload('o', { profileId: profileId('p5'), batchId: batchId('o'), order: 1 }),
    ];
    const ids = (lingering: Lingering) =>
      groupSleeves([last, other], [last, other], { now: NOW, lingering }).map((sleeve) => sleeve.id);
    expect(ids(new Map([[last.id, 'active']]))).toEqual(['l', 'o']);
    expect(ids(new Map())).toEqual(['o', 'l']);
  });
});

describe('the description of a file', () => {
  const row = upload('d', { profileId: profileId('p0') });

  test('may be entered until something of the file may have left', () => {
    expect(mayDescribe(row)).toBe(true);
    expect(mayDescribe({ ...row, stage: 'failed', failure: failure('file-empty') })).toBe(true);
    for (const stage of ['settling', 'preparing', 'uploading', 'checking', 'done', 'closed'] as const) {
      expect(mayDescribe({ ...row, stage })).toBe(false);
    }
    const doubtful = { ...row, stage: 'waiting', failure: failure('direct-unanswered') } as const;
    expect(mayDescribe(doubtful)).toBe(false);
  });

  test('may have gone out with a file that never was confirmed: sending it once more is asked about it alone', () => {
    const unclear = { ...row, stage: 'blocked', failure: failure('direct-unclear') } as const;
    expect([isUnclear(unclear), isUnclear(row)]).toEqual([true, false]);
    expect([mayRetry(unclear), mayCancel(unclear), mayDescribe(unclear)]).toEqual([true, true, false]);
    expect(stageWords(unclear, 'none', 0)).toBe('Needs your decision');
    expect(underStage(unclear, { kind: 'none' }, NOW)).toBe('Look in the gallery first');
  });
});

describe('upload again', () => {
  test('is offered for what is, or was, in the library, and for nothing else', () => {
    expect(
      livedRows()
        .filter(mayUploadAgain)
        .map((row) => row.fileName),
    ).toEqual(['gone-at-night.jpg', 'last-season.jpg', 'hero-shot.jpg', 'hero-shot copy.jpg']);
  });

  test('takes the place of copying a link that is confirmed to be gone; a date alone does not', () => {
    expect(
      livedRows()
        .filter(mayCopy)
        .map((row) => row.fileName),
    ).toEqual(['last-season.jpg', 'hero-shot.jpg', 'hero-shot copy.jpg']);
  });
});

describe('the picture of a row', () => {
  const image = upload('a', { profileId: profileId('p0') });
  test('is asked for of images and films that are in the queue, not of other files and those that still settle', () => {
    expect(hasOwnPicture(image)).toBe(true);
    expect(hasOwnPicture({ ...image, mediaKind: 'video' })).toBe(true);
    expect(hasOwnPicture({ ...image, mediaKind: 'other' })).toBe(false);
    expect(hasOwnPicture({ ...image, id: uploadId('candidate:r0:a b.jpg') })).toBe(false);
  });

  test('is asked for by an id that cannot leave its place in the address', () => {
    expect(uploadThumbnailUrl(uploadId('a/../b?c#d'))).toBe('thumb://upload/a%2F..%2Fb%3Fc%23d');
  });
});

describe('causes', () => {
  const clients = SCENES.full.snapshot.profiles;

  test('a refused key is one cause however many files wait behind it', () => {
    expect(findCauses(status, clients, rows)).toMatchObject([{ kind: 'key', waiting: 2, missing: false }]);
  });

  test('what needs the person comes before what goes on by itself', () => {
    const causes = findCauses({ ...status, online: false, paused: true }, clients, rows);
    expect(causes.map((cause) => cause.kind)).toEqual(['key', 'offline', 'paused']);
  });

  test('a disk that takes nothing is told first of all, once, with how many files wait', () => {
    const storeFailure = failure('store-full', 'SQLITE_FULL');
    const [first, ...rest] = findCauses({ ...status, storeFailure }, [], rows);
    expect(first).toMatchObject({ kind: 'store-full', answer: 'SQLITE_FULL' });
    expect(rest).toEqual([]);
  });

  test('a pause asked for by Ayrshare is told while files of that client wait, with its end', () => {
    const held = { ...profile(0), heldUntil: NOW };
    expect(findCauses(status, [held], rows)).toMatchObject([{ kind: 'rate', waiting: 4, until: NOW }]);
    expect(findCauses(status, [held], [])).toEqual([]);
  });
});

describe('one failure of several files', () => {
  const clients = SCENES.full.snapshot.profiles;
  const of = (count: number, code: FailureCode, client = 'p0') =>
    Array.from({ length: count }, (_, n) =>
      upload(`${code}${client}${n}`, {
        profileId: profileId(client),
        stage: code === 'file-too-large' ? 'failed' : 'waiting',
        failure: failure(code),
      }),
    );

  test('is one cause with all of its files, those that need the person first', () => {
    const many = [...of(3, 'server-error'), ...of(2, 'server-error', 'p1'), ...of(2, 'file-too-large')];
    expect(findCauses(status, clients.slice(0, 2), many)).toMatchObject([
      { kind: 'failing', code: 'file-too-large', ended: true, rows: { length: 2 } },
      { kind: 'failing', code: 'server-error', ended: false, rows: { length: 5 } },
    ]);
  });

  test('is none where it is one file alone, or where each file is a decision of its own', () => {
    const alone = [...of(1, 'server-error'), ...of(3, 'direct-unanswered')];
    expect(findCauses(status, clients.slice(0, 1), alone)).toEqual([]);
  });

  test('leaves out the files of clients that are not shown', () => {
    expect(findCauses(status, clients.slice(1, 2), of(3, 'server-error'))).toEqual([]);
  });

  test('names up to three clients, what happens by itself, or what can be done', () => {
    const three = ['Acme', 'Birch', 'Cedar'];
    expect(failureCause('server-error')).toBe('Ayrshare had a fault of its own.');
    expect(failureThen({ code: 'server-error', count: 12, ended: false, clients: three })).toBe(
      '12 files of Acme, Birch, Cedar wait. Hotfolder tries again by itself.',
    );
    expect(
      failureThen({ code: 'file-too-large', count: 2, ended: true, clients: [...three, 'Dogwood'] }),
    ).toBe('2 files of 4 clients were not sent. Export a smaller version.');
  });
});

test('a pause tells of those that still come to their end apart from those that wait', () => {
  const sending = upload('s', { profileId: profileId('p0'), stage: 'checking', paused: true });
  const waits = upload('w', { profileId: profileId('p0'), paused: true });
  expect(findCauses({ ...status, paused: true }, [profile(0)], [sending, waits])).toMatchObject([
    { kind: 'paused', waiting: 1, finishing: 1 },
  ]);
});

test('a queued file knows its place in the line of its client; what is paused or under way stands in none', () => {
  const of = (id: string, change: Partial<UploadView>) =>
    upload(id, { profileId: profileId('p0'), stage: 'queued', ...change });
  const line = [
    of('later', { order: 9 }),
    of('other', { order: 1, profileId: profileId('p1') }),
    of('sent', { order: 2, stage: 'uploading' }),
    of('next', { order: 3 }),
    of('paused', { order: 4, paused: true }),
  ];
  const uploads = new Map(line.map((row) => [row.id, row]));
  expect(line.map((row) => placeInLine(uploads, row.id))).toEqual([2, 1, null, 1, null]);
  expect([1, 2, 3, 12].map((place) => QUEUE.under.inLine({ place }))).toEqual([
    'Next for this client',
    '2nd in line for this client',
    '3rd in line for this client',
    '12th in line for this client',
  ]);
});

describe('what keeps a queued file', () => {
  const row = upload('q', { profileId: profileId('p0') });
  const client = profile(0);
  test('its own pause is said first, then the client’s key and pause, then what holds everything', () => {
    const offline = { ...status, online: false };
    const by = (pausedBy: UploadView['pausedBy']) => ({ ...row, pausedBy });
    expect(holdOf({ ...by('client'), paused: true }, { ...client, state: 'refused' }, offline).kind).toBe(
      'file',
    );
    expect(holdOf(by('client'), { ...client, state: 'refused' }, offline).kind).toBe('key');
    expect(holdOf(by('client'), client, offline).kind).toBe('client');
    expect(holdOf(by('root'), client, offline).kind).toBe('root');
    expect(holdOf(by('all'), client, offline)).toEqual({ kind: 'all', until: null });
    expect(holdOf({ ...by('off'), paused: true }, client, offline).kind).toBe('off');
    expect(holdOf(row, client, offline).kind).toBe('offline');
    expect(holdOf(row, { ...client, heldUntil: NOW }, status)).toEqual({ kind: 'rate', until: NOW });
    expect(holdOf(row, client, status).kind).toBe('none');
  });
});

describe('a pause of the person', () => {
  const row = upload('q', { profileId: profileId('p0') });
  const under = (change: Partial<UploadView>, until?: number): string => {
    const paused = { ...status, paused: true, ...(until !== undefined && { pausedUntil: until }) };
    const view = { ...row, ...change };
    return underStage(view, holdOf(view, profile(0), paused), NOW);
  };

  test('is told as what it is: of the file, its folder, its client, or of everything', () => {
    expect([
      under({ paused: true }),
      under({ pausedBy: 'root' }),
      under({ pausedBy: 'client' }),
      under({ pausedBy: 'all' }),
      under({ pausedBy: 'off' }),
    ]).toEqual([
      'Goes on when you say so',
      'You paused this folder',
      'You paused this client',
      'You paused every upload',
      'This client is turned off',
    ]);
    expect(stageWords({ ...row, pausedBy: 'all' }, 'none', 0)).toBe('Paused by you');
  });

  test('keeps a file that would be tried again too, and says so instead of a try that does not come', () => {
    const waiting = {
      stage: 'waiting',
      failure: failure('server-error'),
      until: NOW + 60_000,
      attempt: 2,
    } as const;
    const held = { ...row, ...waiting, pausedBy: 'client' } as const;
    expect(stageWords(held, 'none', NOW)).toBe('Paused by you');
    expect(under({ ...waiting, pausedBy: 'client' })).toBe('You paused this client');
    expect(stageSign(held, 'none')).toEqual(stageSign({ ...row, paused: true }, 'none'));
    expect(stageWords({ ...row, ...waiting }, 'none', NOW)).toBe('Waiting to try again');
    expect(under({ ...waiting })).toMatch(/Try 3$/);
  });

  test('says until when in rows, banner and status line, where it ends by itself', () => {
    const until = new Date(2026, 10, 22, 14, 30).getTime();
    expect(under({ pausedBy: 'all' }, until)).toBe('You paused all until 14:30');
    const timed = { ...status, paused: true, pausedUntil: until };
    const [cause] = findCauses(timed, [], [{ ...row, pausedBy: 'all' }]);
    expect(cause?.kind === 'paused' && pauseWords(cause)).toEqual({
      cause: 'You paused every upload until 14:30.',
      next: '1 file waits and goes on by itself.',
    });
    const counts = { active: 0, waiting: 3, attention: 0, done: 0 };
    expect(statusSentence({ ...timed, counts }, { settling: 0, held: 0 })).toBe(
      'Paused until 14:30, 3 files wait',
    );
  });

  test('of one file ends by a word about it, while it is open; no other does', () => {
    expect(mayGoOn({ ...row, paused: true })).toBe(true);
    expect(mayGoOn({ ...row, paused: true, stage: 'done' })).toBe(false);
    for (const pausedBy of ['off', 'root', 'client', 'all'] as const) {
      expect([mayGoOn({ ...row, pausedBy }), mayPause({ ...row, pausedBy })]).toEqual([false, false]);
    }
  });

  test('of a folder or client ends in the sleeve; that of everything and a client who is off do not', () => {
    const turn = (change: Partial<UploadView>) =>
      turnOf({ open: [{ ...row, ...change }], profileId: row.profileId }, 'Acme')?.label ?? null;
    expect([
      turn({}),
      turn({ paused: true, pausedBy: 'client' }),
      turn({ pausedBy: 'root' }),
      turn({ pausedBy: 'client' }),
      turn({ pausedBy: 'all' }),
      turn({ pausedBy: 'off' }),
    ]).toEqual([
      'Pause these files of Acme',
      'Go on with these files of Acme',
      'Go on with this folder of Acme',
      'Go on with Acme',
      null,
      null,
    ]);
  });
});

test('a plan that covers no uploads is told with the client’s files that wait for it', () => {
  const plan = failure('not-in-plan', 'Upgrade');
  const client = { ...profile(0), failure: plan };
  const of = (id: string, change: Partial<UploadView>) =>
    upload(id, { profileId: client.id, stage: 'blocked', failure: plan, ...change });
  const all = [
    of('a', {}),
    of('b', {}),
    of('other', { profileId: profileId('p1') }),
    of('asks', { failure: failure('direct-unclear') }),
  ];
  expect(findCauses(status, [client], all)).toMatchObject([
    { kind: 'plan', answer: 'Upgrade', rows: [{ id: 'a' }, { id: 'b' }] },
  ]);
});

test('what was cancelled may be tried again; what settles or has left cannot be cancelled', () => {
  const row = upload('c', { profileId: profileId('p0') });
  expect(mayRetry({ ...row, stage: 'closed', closed: 'cancelled' })).toBe(true);
  expect(mayRetry({ ...row, stage: 'closed', closed: 'superseded' })).toBe(false);
  const stages = ['queued', 'uploading', 'waiting', 'settling', 'checking', 'done'] as const;
  expect(stages.filter((stage) => mayCancel({ ...row, stage }))).toEqual(['queued', 'uploading', 'waiting']);
});

test('a range of rows is all between two of them, whichever is first, and one alone where the other is not shown', () => {
  const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id: uploadId(id) }));
  const between = (from: string, to: string) => idsBetween(rows, uploadId(from), uploadId(to));
  expect(between('b', 'd')).toEqual(['b', 'c', 'd']);
  expect(between('d', 'b')).toEqual(['b', 'c', 'd']);
  expect(between('gone', 'c')).toEqual(['c']);
});

test('who is busy: most files first, those who need the person last', () => {
  expect(busyClients(rows)).toEqual([
    { id: 'p0', left: 4, needs: false },
    { id: 'p4', left: 3, needs: false },
    { id: 'p2', left: 3, needs: true },
  ]);
});
