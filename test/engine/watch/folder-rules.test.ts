import { expect, test } from 'vitest';
import { folderRules } from '../../../src/engine/watch/folder-rules.ts';
import { isBusyPattern, NO_RULES } from '../../../src/shared/folder-rules.ts';

const verdict = (rules: Partial<typeof NO_RULES>, path: string, size = 1_000) =>
  folderRules({ ...NO_RULES, ...rules })({ path, size });

test.each([
  ['drafts/**', 'drafts/a.jpg', true],
  ['drafts/**', 'drafts/deep/a.jpg', true],
  ['drafts/', 'drafts/deep/a.jpg', true],
  ['/drafts/', 'drafts/a.jpg', true],
  ['drafts/**', 'other/drafts/a.jpg', false],
  ['**/drafts/**', 'other/drafts/a.jpg', true],
  ['*.gif', 'deep/down/a.gif', true],
  ['*.gif', 'deep/down/A.GIF', true],
  ['*_raw.*', 'deep/shoe_raw.jpg', true],
  ['*.{gif,webp}', 'a.webp', true],
  ['a?.jpg', 'ab.jpg', true],
  ['a?.jpg', 'abc.jpg', false],
  ['deep/*.jpg', 'deep/down/a.jpg', false],
  ['[ab].jpg', 'b.jpg', true],
  ['[ab].jpg', 'c.jpg', false],
  ['\\[draft\\] *', '[draft] a.jpg', true],
  ['été/**', 'été/a.jpg', true],
  ['photo (2).jpg', 'photo (2).jpg', true],
  ['photo (2).jpg', 'photo 2.jpg', false],
  ['a|b*.jpg', 'a|bc.jpg', true],
  ['a|b*.jpg', 'bc.jpg', false],
])('the pattern %s and the file %s: left out = %s', (pattern, path, out) => {
  expect(verdict({ exclude: [pattern] }, path)).toEqual(
    out ? { reason: 'rule-excluded', pattern } : undefined,
  );
});

// macOS writes `é` in two letters, most others in one; to a person they are the same name.
test.each([
  ['e\u0301te\u0301/**', '\u00e9t\u00e9/a.jpg'],
  ['\u00e9t\u00e9/**', 'e\u0301te\u0301/a.jpg'],
  ['t?te.jpg', 'te\u0302te.jpg'],
])('A pattern and a name that spell a letter differently match: %s, %s', (pattern, path) => {
  expect(verdict({ exclude: [pattern] }, path)).toEqual({ reason: 'rule-excluded', pattern });
  expect(verdict({ include: [pattern] }, path)).toBeUndefined();
});

test('Without rules everything is taken; with patterns to take, only what one of them matches', () => {
  expect(verdict({}, 'a.jpg')).toBeUndefined();
  expect(verdict({ include: ['final/**', '*.mp4'] }, 'final/a.jpg')).toBeUndefined();
  expect(verdict({ include: ['final/**', '*.mp4'] }, 'x/a.mp4')).toBeUndefined();
  expect(verdict({ include: ['final/**', '*.mp4'] }, 'x/a.jpg')?.reason).toBe('rule-not-included');
});

test('What is excluded stays out, also where it is included', () => {
  expect(verdict({ include: ['final/**'], exclude: ['*_raw.*'] }, 'final/a_raw.jpg')).toEqual({
    reason: 'rule-excluded',
    pattern: '*_raw.*',
  });
});

test('Sizes at a bound are taken, beyond it not', () => {
  const bounds = { minBytes: 100, maxBytes: 200 };
  expect(verdict(bounds, 'a.jpg', 100)).toBeUndefined();
  expect(verdict(bounds, 'a.jpg', 200)).toBeUndefined();
  expect(verdict(bounds, 'a.jpg', 99)?.reason).toBe('rule-too-small');
  expect(verdict(bounds, 'a.jpg', 201)?.reason).toBe('rule-too-large');
});

test.each([
  '(a+)+b',
  '([a-z0-9_. -]+)+,',
  '(a|aa)(a|aa)(a|aa)(a|aa)c',
  '[a]+[a]+[a]+[a]+[a]+[a]+c',
  '{a,aa}+{a,aa}+{a,aa}+c',
])('The pattern %s keeps nobody busy: brackets and plus signs are letters', (pattern) => {
  expect(verdict({ exclude: [pattern] }, 'a'.repeat(200))).toBeUndefined();
});

test('A pattern with groups that repeat is plain text', () => {
  const pattern = `${'+(a|'.repeat(20)}a${')'.repeat(20)}.jpg`;
  expect(verdict({ exclude: [pattern] }, `${'a'.repeat(40)}b.jpg`)).toBeUndefined();
});

test.each([
  ['*a*b*.jpg', false],
  ['**/drafts/**', false],
  ['*_{a,b}_{c,d}.{jpg,png}', false],
  ['*a*a*a*a.jpg', true],
  ['drafts/*a*a*a*a/x.jpg', true],
  ['{*a*,*b*}c*d.jpg', true],
  ['**/a/**/b/**', true],
  ['{a,aa}{a,aa}{a,aa}{a,aa}b', true],
])('%s keeps a matcher busy: %s', (pattern, busy) => {
  expect(isBusyPattern(pattern)).toBe(busy);
});
