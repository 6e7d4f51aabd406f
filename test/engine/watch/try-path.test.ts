import { expect, test } from 'vitest';
import { tryPath, typedPath } from '../../../src/engine/watch/try-path.ts';
import { NO_RULES } from '../../../src/shared/folder-rules.ts';

const FOLDERS = ['/home/ada/Pictures', '~/Pictures'];

test.each([
  ['drafts/a.jpg', 'drafts/a.jpg'],
  ['./drafts//a.jpg', 'drafts/a.jpg'],
  ['/home/ada/Pictures/drafts/a.jpg', 'drafts/a.jpg'],
  ['~/Pictures/drafts/a.jpg', 'drafts/a.jpg'],
  ['"~/Pictures/my drafts/a.jpg"', 'my drafts/a.jpg'],
  ['drafts\\a.jpg', 'drafts/a.jpg'],
  ['/home/ada/Pictures2/a.jpg', null],
  ['/home/ada/Pictures', null],
  ['/etc/a.jpg', null],
  ['C:\\Pictures\\a.jpg', null],
  ['\\\\server\\share\\a.jpg', null],
  ['drafts/../../a.jpg', null],
  ['  ', null],
])('what is typed as %s means %s below the folder', (typed, path) => {
  expect(typedPath(typed, FOLDERS)).toBe(path);
});

test('A path of a Windows folder is understood as Windows writes it', () => {
  expect(typedPath('c:\\Shoots\\drafts\\a.jpg', ['C:\\Shoots'])).toBe('drafts/a.jpg');
});

test('A path is left out by the first thing that is against it: its place, its type, a pattern, its size', () => {
  const rules = { include: ['final/**', '*.mp4'], exclude: ['drafts/**'], minBytes: null, maxBytes: 100 };
  expect(tryPath(rules, 'drafts/_Uploaded/a.mp4', null)).toMatchObject({ reason: 'in-uploaded-folder' });
  expect(tryPath(rules, 'final/a.psd', null)).toMatchObject({ reason: 'not-media' });
  const drafted = { reason: 'rule-excluded', pattern: 'drafts/**' };
  expect(tryPath(rules, 'drafts/a.mp4', 500)).toEqual({ path: 'drafts/a.mp4', bytes: 500, ...drafted });
  expect(tryPath(rules, 'a.jpg', null)).toMatchObject({ reason: 'rule-not-included', pattern: null });
  expect(tryPath(rules, 'a.mp4', 101)).toMatchObject({ reason: 'rule-too-large', bytes: 101 });
});

test('A path that is taken names the pattern that takes it, if one was needed', () => {
  const taken = { bytes: null, reason: null };
  expect(tryPath({ ...NO_RULES, include: ['final/**', '*.mp4'] }, 'a.mp4', null)).toEqual({
    ...{ path: 'a.mp4', ...taken, pattern: '*.mp4' },
  });
  expect(tryPath(NO_RULES, 'a.mp4', null)).toEqual({ path: 'a.mp4', ...taken, pattern: null });
});

test('Without a known size, rules about size are not asked', () => {
  const rules = { ...NO_RULES, minBytes: 10, maxBytes: 20 };
  expect(tryPath(rules, 'a.jpg', null)).toMatchObject({ reason: null, bytes: null });
  expect(tryPath(rules, 'a.jpg', 0)).toMatchObject({ reason: 'rule-too-small' });
});

test('A path outside the folder gets no verdict', () => {
  expect(tryPath(NO_RULES, null, null)).toEqual({ path: null, bytes: null, reason: null, pattern: null });
});
