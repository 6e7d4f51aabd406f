import { expect, test } from 'vitest';
import { ignoredReason } from '../../../src/engine/watch/media-filter.ts';

test.each([
  ['photo.jpg'],
  ['PHOTO.JPEG'],
  ['a/b/c.png'],
  ['with space/#%&+? \u{1F600}.gif'],
  ['caf\u00e9.webp'],
  ['cafe\u0301.webp'],
  ['new\nline.mov'],
  ['trailing dot..mp4'],
  ['_uploaded/a.avi'],
  ['-rf.jpg'],
  ['part.jpg'],
])('%s is kept', (path) => {
  expect(ignoredReason(path, 'file')).toBeUndefined();
});

test.each([
  ['.DS_Store', 'hidden'],
  ['.hidden.jpg', 'hidden'],
  ['.git/a.jpg', 'hidden'],
  ['a/.cache/b/c.jpg', 'hidden'],
  ['_Uploaded/a.jpg', 'in-uploaded-folder'],
  ['x/_Uploaded/y/a.jpg', 'in-uploaded-folder'],
  ['a.jpg.part', 'temporary'],
  ['a.mp4.crdownload', 'temporary'],
  ['a.tmp', 'temporary'],
  ['~$deck.jpg', 'temporary'],
  ['a.jpg~', 'temporary'],
  ['Thumbs.db', 'temporary'],
  ['thumbs.DB', 'temporary'],
  ['note.txt', 'not-media'],
  ['photo.heic', 'not-media'],
  ['clip.mkv', 'not-media'],
  ['jpg', 'not-media'],
  ['a.jpg.', 'not-media'],
  ['a.jpg ', 'not-media'],
  ['caf\uFFFD.jpg', 'name-not-text'],
  ['caf\uFFFD/a.jpg', 'name-not-text'],
  ['half\uD83D.jpg', 'name-not-text'],
])('the file %s is ignored as %s', (path, reason) => {
  expect(ignoredReason(path, 'file')).toBe(reason);
});

test('what is no regular file is ignored whatever its name', () => {
  expect(ignoredReason('a.jpg', 'symlink')).toBe('symlink');
  expect(ignoredReason('folder', 'symlink')).toBe('symlink');
  expect(ignoredReason('a.jpg', 'other')).toBe('not-a-file');
  expect(ignoredReason('.a.jpg', 'symlink')).toBe('hidden');
});

test('a folder is looked into unless it is hidden, the uploaded folder, or has no name in text', () => {
  expect(ignoredReason('a/note.txt', 'folder')).toBeUndefined();
  expect(ignoredReason('a/.git', 'folder')).toBe('hidden');
  expect(ignoredReason('_Uploaded', 'folder')).toBe('in-uploaded-folder');
  expect(ignoredReason('\uFFFD', 'folder')).toBe('name-not-text');
});
