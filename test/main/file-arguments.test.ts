import { expect, test } from 'vitest';
import { fileArguments, readStart } from '../../src/main/offers/file-arguments.ts';

const packed = (...argv: readonly string[]): readonly string[] =>
  fileArguments({ argv: ['/opt/Hotfolder/hotfolder', ...argv], cwd: '/home/anna', appFolder: null });

test('Names are read as the shell that gave them means them: relative to its folder', () => {
  expect(packed('photo.jpg', './week 47', '../other/a.png', '/srv/film.mov')).toEqual([
    '/home/anna/photo.jpg',
    '/home/anna/week 47',
    '/home/other/a.png',
    '/srv/film.mov',
  ]);
});

test('Addresses of files, as desktop entries give them, are files; any other address is not', () => {
  expect(
    packed('file:///home/anna/cr%C3%A8me%20%231.jpg', 'https://example.com/a.jpg', 'mailto:a@b'),
  ).toEqual(['/home/anna/crème #1.jpg']);
  expect(packed('file://another-host/share/a.jpg', 'file:///%zz', '')).toEqual([]);
});

test('Options are left out; after -- everything is a file', () => {
  expect(packed('--no-sandbox', '-x', 'a.jpg', '--', '--odd name.jpg')).toEqual([
    '/home/anna/a.jpg',
    '/home/anna/--odd name.jpg',
  ]);
});

test('In development the runtime’s options and the app’s own folder are no files', () => {
  const start = { cwd: '/src/hotfolder', appFolder: '/src/hotfolder' };
  expect(fileArguments({ ...start, argv: ['electron', '-r', 'hook.cjs', '.', 'a.jpg'] })).toEqual([
    '/src/hotfolder/a.jpg',
  ]);
  expect(fileArguments({ ...start, argv: ['electron', '/src/hotfolder', '--inspect'] })).toEqual([]);
});

test('More files than one gesture may give are cut', () => {
  expect(packed(...Array.from({ length: 6_000 }, (_, index) => `${index}.jpg`))).toHaveLength(5_000);
});

test('What another process tells of its start is taken only when it has the right shape', () => {
  expect(readStart({ argv: ['a', 'b'], cwd: '/home/anna', more: 1 })).toEqual({
    argv: ['a', 'b'],
    cwd: '/home/anna',
  });
  for (const told of [null, undefined, 'a', { argv: 'a', cwd: '/' }, { argv: [1], cwd: '/' }, { argv: [] }]) {
    expect(readStart(told)).toBeUndefined();
  }
  expect(readStart({ argv: ['a'], cwd: 'relative' })).toBeUndefined();
});
