import { describe, expect, test } from 'vitest';
import { onlySettling } from '../../src/renderer/frame/only-settling.ts';
import { splitPath } from '../../src/renderer/parts/split-path.ts';
import { linkState } from '../../src/renderer/queue/link-state.ts';
import { AGAIN, againFollows, againQuestion } from '../../src/renderer/words/again-words.ts';
import { FAILURE_WORDS, failureSentences } from '../../src/renderer/words/failure-words.ts';
import {
  AFTER_HINTS,
  AFTER_RULES,
  AFTER_WORDS,
  IGNORED_WORDS,
} from '../../src/renderer/words/folder-words.ts';
import { statusSentence } from '../../src/renderer/words/frame-words.ts';
import { daysText, plate } from '../../src/renderer/words/gallery-words.ts';
import { keyProblemText } from '../../src/renderer/words/key-problem-words.ts';
import { problemText } from '../../src/renderer/words/problem-words.ts';
import {
  percent,
  queueState,
  restingState,
  selectionText,
  stageWords,
  underStage,
} from '../../src/renderer/words/queue-words.ts';
import { ROW_CAUSES } from '../../src/renderer/words/row-cause-words.ts';
import { ADVICE, type FailureCode, failure } from '../../src/shared/failure.ts';
import { profileId } from '../../src/shared/ids.ts';
import { age, ago, bytes, countdown, when } from '../../src/shared/language/format.ts';
import { words } from '../../src/shared/language/words.ts';
import type { Stage, UploadView } from '../../src/shared/model.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/shared/units.ts';
import { mediaItems, upload } from './fake-seed.ts';
import { SCENES } from './scenes.ts';

const CODES = Object.keys(ADVICE) as FailureCode[];
const STAGES: readonly Stage[] = [
  'settling',
  'queued',
  'preparing',
  'uploading',
  'checking',
  'waiting',
  'blocked',
  'failed',
  'done',
  'closed',
];
const row = upload('a', { profileId: profileId('p0') });

describe('failures in words', () => {
  test.each(CODES)('%s says its cause, and what happens or what to do', (code) => {
    const { cause, next, you } = FAILURE_WORDS[code];
    expect(cause).toMatch(/^[A-Z].*[^.]$/);
    expect(`${next}${you}`).not.toBe('');
  });

  test.each(CODES.filter((code) => ['ask-person', 'ask-about-file', 'give-up'].includes(ADVICE[code])))(
    '%s needs the person, so it says what they can do',
    (code) => expect(FAILURE_WORDS[code].you).not.toBe(''),
  );

  test('no words blame, shout or say Oops', () => {
    const all = JSON.stringify({ FAILURE_WORDS, IGNORED_WORDS });
    expect(all).not.toMatch(/!|oops|sorry|invalid|your fault/i);
  });

  test('a problem is told in whole sentences', () => {
    expect(problemText({ kind: 'failure', failure: failure('key-rejected') })).toBe(
      failureSentences(failure('key-rejected')),
    );
    expect(problemText({ kind: 'overlaps', path: '~/Pictures' })).toContain('~/Pictures');
    expect(problemText({ kind: 'has-open-uploads', count: 1 })).toMatch(/^1 file of this client is still/);
  });
});

describe('the cause in a row', () => {
  test.each(CODES)('%s is told in few words', (code) => {
    expect(ROW_CAUSES[code]).toMatch(/^[A-Z].*[^.]$/);
    expect(ROW_CAUSES[code].length).toBeLessThanOrEqual(ADVICE[code] === 'give-up' ? 20 : 22);
  });

  test('a name at the end of "Not sent" keeps its capital', () => {
    const refused = { ...row, stage: 'failed', failure: failure('request-refused') } as const;
    expect(stageWords(refused, 'none', 0)).toBe('Not sent: refused by Ayrshare');
  });
});

describe('a key that was not taken', () => {
  test('says what to check, and what Ayrshare said', () => {
    const words = keyProblemText({
      kind: 'failure',
      failure: failure('key-rejected', 'not known (code 102)'),
    });
    expect(words).toBe(
      'Ayrshare refused this key. Check that all of it was copied, and that it is the right one. Ayrshare says: not known (code 102)',
    );
  });

  test('is told apart from a key that could not be checked', () => {
    expect(keyProblemText({ kind: 'failure', failure: failure('network-down') })).toBe(
      'This computer is offline. The key was not checked. Try again.',
    );
    expect(keyProblemText({ kind: 'key-known', profile: 'Acme' })).toBe('This key already belongs to Acme.');
  });
});

describe('a row in words', () => {
  test.each(STAGES)('the stage %s has words, never a code', (stage) => {
    const words = stageWords(
      { ...row, stage, failure: failure('server-error'), closed: 'cancelled' },
      'none',
      0,
    );
    expect(words).toMatch(/^[A-Z]/);
  });

  test('a file too large says so, and what to do', () => {
    const tooLarge = { ...row, stage: 'failed', failure: failure('file-too-large') } as const;
    expect(stageWords(tooLarge, 'none', 0)).toBe('Not sent: larger than 5 GB');
    expect(underStage(tooLarge, { kind: 'none' }, 0)).toBe('Export a smaller version.');
  });

  test('percent is whole and reaches 100 only with the last byte', () => {
    expect(percent({ ...row, sizeBytes: 1_000, sentBytes: 999 })).toBe(99);
    expect(percent({ ...row, sizeBytes: 1_000, sentBytes: 1_000 })).toBe(100);
    expect(percent({ ...row, sizeBytes: 0, sentBytes: 0 })).toBe(0);
  });

  test('a done row says how long its link works, and what became of it', () => {
    const done = { ...row, stage: 'done', doneAt: 0, accessUrl: 'https://media.example/a' } as const;
    const both = (change: Partial<UploadView>) => {
      const now = { ...done, ...change };
      return [stageWords(now, linkState(now, 0), 0), underStage(now, { kind: 'none' }, 0)];
    };
    expect(both({ expiresAt: 30 * DAY })[1]).toBe('Link ready, 30 days left');
    expect(both({})[1]).toBe('Link ready');
    expect(both({ expiresAt: -1 })).toEqual(['Expired', 'Upload again for a new link']);
    expect(both({ goneAt: 1, expiresAt: 30 * DAY })).toEqual(['Link gone', 'Upload again for a new link']);
    expect(both({ goneAt: 1, expiresAt: -1 })[0]).toBe('Link gone');
  });

  test('another upload of a file is counted, and the question names file, client and what follows', () => {
    expect([2, 3, 4, 11, 22].map((place) => AGAIN.nthUploadIn({ place }))).toEqual([
      '2nd upload, ',
      '3rd upload, ',
      '4th upload, ',
      '11th upload, ',
      '22nd upload, ',
    ]);
    expect(againQuestion('a.jpg', 'Acme')).toBe('Upload a.jpg for Acme again?');
    expect(againFollows(row, 'Acme', false)).toMatch(
      /^A second copy with a new link will be in the library of Acme\./,
    );
    expect(againFollows({ ...row, generation: 2 }, 'Acme', false)).toMatch(/^Another copy/);
    expect(againFollows(row, 'Acme', true)).toMatch(/The old link does not come back\.$/);
  });

  test('known content says that it is already there', () => {
    expect(stageWords({ ...row, stage: 'closed', closed: 'known' }, 'none', 0)).toBe(
      'Already in the library',
    );
  });
});

describe('a folder in words', () => {
  test.each([
    ['~/Pictures/Acme', '~/Pictures', '/Acme'],
    ['C:\\Shoots\\Acme\\', 'C:\\Shoots', '\\Acme\\'],
    ['~', '', '~'],
    ['/', '', '/'],
    ['/srv', '', '/srv'],
  ])('the path %s gives way before its last name', (path, way, name) => {
    expect(splitPath(path)).toEqual([way, name]);
  });

  test('counts what is on its way, what is live, and what was left alone', () => {
    expect(words.folders.rootCounts({ queued: 3, known: 12, ignored: 1 })).toBe(
      '3 on their way, 12 live, 1 left alone',
    );
    expect(words.folders.rootCounts({ queued: 1, known: 0, ignored: 0 })).toBe(
      '1 on its way, 0 live, 0 left alone',
    );
  });

  test('every rule for originals says what follows; one that touches a file waits for its checked link', () => {
    expect(AFTER_RULES.map((rule) => AFTER_WORDS[rule])[0]).toBe('Leave it where it is');
    for (const rule of ['move', 'trash'] as const) {
      expect(AFTER_HINTS[rule]).toMatch(/^Only once its link was checked\./);
    }
  });
});

describe('the status bar', () => {
  const { status } = SCENES.full.snapshot;
  const counts = (active: number, waiting: number) => ({
    ...status,
    counts: { active, waiting, attention: 0, done: 0 },
  });

  const settling = (count: number, held = 0) => ({ settling: count, held });

  test('says that files can be taken back only while nothing worse is true', () => {
    const held = settling(3, 3);
    const three = counts(3, 0);
    expect(statusSentence(three, held)).toBe('3 files go in a moment, you can undo');
    expect(statusSentence({ ...three, online: false }, held)).toBe('Offline, 3 files wait');
    expect(statusSentence({ ...three, paused: true }, held)).toBe('Paused, 3 files wait');
    expect(statusSentence({ ...counts(4, 3), paused: true }, { ...settling(0), finishing: 3 })).toBe(
      'Paused, 4 files wait',
    );
    expect(statusSentence({ ...three, accountFailure: failure('account-refused') }, held)).toBe(
      'The API key was refused',
    );
    expect(statusSentence(three, settling(3, 2))).toBe('Waiting for 3 files to finish');
  });

  test('says what is on its way, and that it waits while files are still being written', () => {
    expect(statusSentence(counts(4, 3), settling(0))).toBe('4 of 7 on their way');
    expect(statusSentence(counts(1, 0), settling(1))).toBe('Waiting for 1 file to finish');
    expect(statusSentence(counts(2, 0), settling(2))).toBe('Waiting for 2 files to finish');
    expect(statusSentence(counts(1, 5), settling(1))).toBe('5 files waiting, 1 still growing');
    expect(statusSentence({ ...counts(1, 0), online: false }, settling(1))).toBe('Offline, 1 file waits');
  });

  test('a file that settles beside one that is sent changes nothing', () => {
    const settling = { ...row, stage: 'settling' } as const;
    expect(onlySettling([settling, row, settling])).toBe(2);
    expect(onlySettling([settling, { ...row, stage: 'uploading' }])).toBe(0);
  });
});

describe('the state of a screen', () => {
  test('names files, clients, and who needs the person', () => {
    expect(queueState({ files: 61, clients: 6, client: 'Acme', busy: 5, needs: 23 })).toBe(
      '61 files for 6 clients. 5 are uploading, 23 need you.',
    );
    expect(queueState({ files: 1, clients: 1, client: 'Acme', busy: 0, needs: 1 })).toBe(
      '1 file for Acme. 1 needs you.',
    );
  });

  test('says that everything is up only of the whole queue, and only when something is', () => {
    const whole = { search: '', client: null };
    expect(restingState({ found: 2, ...whole })).toBe('Everything is up.');
    expect(restingState({ found: 0, ...whole })).toBe('Nothing is on its way.');
    expect(restingState({ found: 2, search: '', client: 'Acme' })).toBe('Nothing of Acme is on its way.');
    expect(restingState({ found: 0, search: 'zz', client: null })).toBe('No file in the queue matches “zz”.');
    expect(restingState({ found: 1, search: 'sp', client: 'Acme' })).toBe(
      '1 file matches. None is on its way.',
    );
    expect(statusSentence(SCENES.first.snapshot.status, { settling: 0, held: 0 })).toBe('Everything is up');
    const counts = { active: 0, waiting: 0, attention: 0, done: 0 };
    expect(statusSentence({ ...SCENES.first.snapshot.status, counts }, { settling: 0, held: 0 })).toBe(
      'Nothing is on its way',
    );
  });

  test('a selection names every client up to three, then their number', () => {
    expect(selectionText(2, ['Acme'])).toBe('2 selected, Acme');
    expect(selectionText(9, ['A', 'B', 'C', 'D'])).toBe('9 selected, from 4 clients');
  });
});

describe('numbers and times', () => {
  test('bytes are rounded as people read them', () => {
    expect([0, 999, 8_100_000, 412_000_000, 1_200_000_000, 999_600].map(bytes)).toEqual([
      '0 B',
      '999 B',
      '8.1 MB',
      '412 MB',
      '1.2 GB',
      '1 MB',
    ]);
  });

  test('a countdown is rounded, and "now" once it is over', () => {
    expect(countdown(40 * SECOND, 0)).toBe('in 40 seconds');
    expect(countdown(SECOND, 0)).toBe('in 1 second');
    expect(countdown(3 * MINUTE, 0)).toBe('in 3 min');
    expect(countdown(2 * HOUR, 0)).toBe('in 2 hours');
    expect(countdown(0, 5)).toBe('now');
  });

  test('the past is told in the words nearest to it', () => {
    const now = new Date(2026, 10, 21, 14, 0).getTime();
    expect(ago(now - 2 * MINUTE, now)).toBe('2 min ago');
    expect(when(now - 20 * HOUR, now)).toBe('Yesterday');
    expect(when(new Date(2026, 10, 12).getTime(), now)).toBe('12 Nov');
    expect(when(new Date(2025, 10, 12).getTime(), now)).toBe('12 Nov 2025');
    expect(age(5 * HOUR)).toBe('5 hours');
    expect(age(2 * DAY)).toBe('2 days');
  });

  test('a tile says its format, its other sizes, and its days', () => {
    const item = mediaItems(3)[2];
    if (item === undefined) throw new Error('the seed has three items');
    expect(plate(item)).toBe('JPEG, +1 size');
    expect(daysText(1)).toBe('1 day left');
    expect(daysText(0)).toBe('Ends today');
    expect(daysText(null)).toBe('Unknown');
    expect(daysText(-1)).toBe('Expired');
  });
});
