import { expect, test } from 'vitest';
import { isTaken, pathSteps } from '../../src/renderer/folders/path-steps.ts';
import { addPatterns } from '../../src/renderer/folders/patterns.ts';
import { countReasons } from '../../src/renderer/folders/reason-counts.ts';
import { draftOf, isChanged, rulesOf, sizeProblems } from '../../src/renderer/folders/rules-draft.ts';
import { entryBytes, sizeEntry } from '../../src/renderer/folders/size-entry.ts';
import { withTyped } from '../../src/renderer/folders/with-typed.ts';
import { idlePatterns, leavesOut, takesNothing, wouldTake } from '../../src/renderer/words/rules-words.ts';
import { NO_RULES } from '../../src/shared/folder-rules.ts';
import { rootId } from '../../src/shared/ids.ts';
import type { IgnoredView } from '../../src/shared/model.ts';
import type { PathTrial, RulesTrial } from '../../src/shared/rules-trial.ts';

const RULES = { ...NO_RULES, exclude: ['drafts/**', '*_raw.*', '*.gif'], maxBytes: 100_000_000 };
const TRIAL: RulesTrial = {
  taken: { files: 212, bytes: 3_100_000_000 },
  left: [
    { reason: 'rule-excluded', files: 26 },
    { reason: 'rule-too-large', files: 2 },
  ],
  excluded: [20, 6, 0],
  examples: [],
  more: false,
  unread: null,
  typed: null,
};

test('Lines are added one by one; blank ones do not count, and what is there already is told', () => {
  expect(addPatterns(['drafts/**'], ' *.gif \r\n\n*_raw.*\nDRAFTS/**\n')).toEqual({
    list: ['drafts/**', '*.gif', '*_raw.*'],
    refused: [{ pattern: 'DRAFTS/**', why: 'twice' }],
  });
});

test.each([
  ['x'.repeat(201), 'too-long'],
  ['!*.gif', 'negated'],
  ['../other/**', 'elsewhere'],
  ['~/Pictures/**', 'elsewhere'],
  ['C:\\Pictures', 'elsewhere'],
  ['drafts\\final', 'backslash'],
  ['drafts\\**', 'backslash'],
  ['[ab.jpg', 'open'],
  ['*.{gif,webp', 'open'],
  ['a}.jpg', 'open'],
])('the pattern %s is refused as %s', (pattern, why) => {
  expect(addPatterns([], pattern)).toEqual({ list: [], refused: [{ pattern, why }] });
});

test.each([
  'drafts/**',
  '*.{gif,webp}',
  '[ab].jpg',
  '\\[draft\\]*',
  'été/**',
  'a*(1).jpg',
  '**/{a,b}/*.{x,y}',
])('the pattern %s is taken', (pattern) => {
  expect(addPatterns([], pattern)).toEqual({ list: [pattern], refused: [] });
});

test('A list holds fifty patterns and says so at the next one', () => {
  const lines = Array.from({ length: 51 }, (_, index) => `${index}.jpg`).join('\n');
  const { list, refused } = addPatterns([], lines);
  expect(list).toHaveLength(50);
  expect(refused).toEqual([{ pattern: '50.jpg', why: 'too-many' }]);
});

test.each([
  ['', 'MB', null],
  ['10', 'MB', 10_000_000],
  ['1,5', 'GB', 1_500_000_000],
  ['.5', 'kB', 500],
  ['0', 'kB', 0],
  ['ten', 'MB', undefined],
  ['-1', 'MB', undefined],
  ['1e9', 'GB', undefined],
  ['9'.repeat(30), 'GB', undefined],
] as const)('the size %s %s is %s bytes', (amount, unit, bytes) => {
  expect(entryBytes({ amount, unit })).toBe(bytes);
});

test('A saved size comes back to its field as it was, whatever it was', () => {
  for (const bytes of [null, 0, 999, 1_234_567, 5_000_000_000, 1_000_000_001])
    expect(entryBytes(sizeEntry(bytes))).toBe(bytes);
});

test('A draft of saved rules has no changes; a size that cannot be taken keeps it from being rules', () => {
  const draft = draftOf(RULES);
  expect(isChanged(draft, RULES)).toBe(false);
  expect(rulesOf(draft)).toEqual(RULES);
  const crossed = { ...draft, least: { amount: '1', unit: 'GB' } as const };
  expect(sizeProblems(crossed)).toEqual({ least: null, most: 'crossed' });
  expect([rulesOf(crossed), isChanged(crossed, RULES)]).toEqual([null, true]);
});

test('What is typed and not added yet is a change, and is taken along when rules are saved', () => {
  const draft = { ...draftOf(RULES), typing: { include: '*.jpg', exclude: '[a' } };
  expect(isChanged(draft, RULES)).toBe(true);
  const ready = withTyped(draft);
  expect(rulesOf(ready.draft)?.include).toEqual(['*.jpg']);
  expect(ready.draft.typing).toEqual({ include: '', exclude: '[a' });
  expect(ready.refused).toBe('[a has a bracket that is not closed. For the sign itself, write \\ before it.');
});

test('A trial is told in numbers, by pattern and by reason', () => {
  expect(wouldTake(TRIAL)).toBe('Would take 212 of 240 files, 3.1 GB.');
  expect(leavesOut(TRIAL, RULES)).toBe('26 left out: drafts/** 20, *_raw.* 6. 2 too large.');
  expect(idlePatterns(TRIAL, RULES)).toBe('No file for *.gif now.');
  expect(wouldTake({ ...TRIAL, more: true })).toBe(
    'Would take 212 of the first 240 files, 3.1 GB. The folder holds more.',
  );
});

test('Rules that take nothing are warned of; an empty folder is not their fault', () => {
  const none = { ...TRIAL, taken: { files: 0, bytes: 0 } };
  expect(takesNothing(none)).toBe('These rules take none of the 28 files in the folder now.');
  expect(takesNothing(TRIAL)).toBe('');
  const empty = { ...none, left: [] };
  expect([takesNothing(empty), wouldTake(empty)]).toEqual([
    '',
    'No picture or video lies in the folder now.',
  ]);
});

test('Reasons of files left alone are counted, the most frequent first', () => {
  const entry = (reason: IgnoredView['reason'], path: string) => ({
    ...{ rootId: rootId('r'), path, reason, seenAt: 0 },
  });
  const entries = [entry('hidden', 'a'), entry('rule-excluded', 'b'), entry('rule-excluded', 'c')];
  expect(countReasons(entries)).toEqual([
    { reason: 'rule-excluded', files: 2 },
    { reason: 'hidden', files: 1 },
  ]);
});

const place = { folder: '~/Shoots', rules: { ...RULES, include: ['*.mp4'] }, before: false };
const path = (change: Partial<PathTrial>): PathTrial => ({
  ...{ path: 'drafts/a.mp4', bytes: null, reason: null, pattern: null },
  ...change,
});
const told = (trial: PathTrial, where = place) =>
  pathSteps(trial, where).map(({ state, words, code }) => [
    state,
    words,
    ...(code === undefined ? [] : [code]),
  ]);

test('A path is explained step by step, down to what keeps it out', () => {
  const trial = path({ reason: 'rule-excluded', pattern: 'drafts/**' });
  expect(told(trial)).toEqual([
    ['passed', 'Lies in', '~/Shoots'],
    ['passed', 'Is a picture or a video'],
    ['out', 'Excluded by', 'drafts/**'],
  ]);
  expect(isTaken(trial, place)).toBe(false);
  expect(told(path({ path: null }))).toEqual([['out', 'Does not lie in', '~/Shoots']]);
  expect(told(path({ reason: 'not-media' })).at(-1)).toEqual(['out', 'Not a picture or a video']);
  expect(told(path({ reason: 'rule-not-included' })).at(-1)).toEqual(['out', 'No pattern takes it']);
  const large = path({ reason: 'rule-too-large', bytes: 200_000_000 });
  expect(told(large).at(-1)).toEqual(['out', 'Larger than 100 MB']);
});

test('A path that is taken says what was looked at and what was not', () => {
  const trial = path({ pattern: '*.mp4' });
  expect(told(trial)).toEqual([
    ['passed', 'Lies in', '~/Shoots'],
    ['passed', 'Is a picture or a video'],
    ['passed', 'No pattern leaves it out'],
    ['passed', 'Taken by', '*.mp4'],
    ['skipped', 'Its size is not looked at: no such file is in the folder now'],
  ]);
  expect(isTaken(trial, place)).toBe(true);
});

test('A file that was there before the folder was watched stays, whatever the rules say', () => {
  const trial = path({ pattern: '*.mp4' });
  const before = { ...place, before: true };
  expect(told(trial, before).at(-1)).toEqual(['out', 'Was there before the folder was watched']);
  expect(isTaken(trial, before)).toBe(false);
});
