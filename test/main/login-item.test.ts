import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { autostartEntry } from '../../src/main/login/autostart-entry.ts';
import { autostartItem } from '../../src/main/login/login-item.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';

let folder: TempFolder;
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(() => folder.dispose());

const entryOf = (home: string): string => join(home, 'autostart', 'hotfolder.desktop');

/** Takes an Exec line apart as the specification says: the file's escapes first, then the quotes. */
function argumentsOf(entry: string): string[] {
  const line = /^Exec=(.*)$/m.exec(entry)?.[1] ?? '';
  const unescaped = line.replaceAll('\\\\', '\\');
  return [...unescaped.matchAll(/"((?:\\.|[^"\\])*)"/g)].map(([, word = '']) =>
    word.replaceAll(/\\(.)/g, '$1').replaceAll('%%', '%'),
  );
}

test('Open at login is off at first, can be switched on, off and on again', () => {
  const item = autostartItem({ configHome: folder.path, program: '/opt/Hotfolder/hotfolder' });
  expect(item.read()).toBe(false);
  item.set(true);
  expect(item.read()).toBe(true);
  expect(argumentsOf(readFileSync(entryOf(folder.path), 'utf8'))).toEqual([
    '/opt/Hotfolder/hotfolder',
    '--hidden',
  ]);
  item.set(false);
  item.set(false);
  expect(item.read()).toBe(false);
  item.set(true);
  expect(item.read()).toBe(true);
});

test('An entry that the desktop has switched off counts as off', () => {
  const item = autostartItem({ configHome: folder.path, program: '/opt/hotfolder' });
  item.set(true);
  const entry = readFileSync(entryOf(folder.path), 'utf8');
  writeFileSync(entryOf(folder.path), entry.replace('enabled=true', 'enabled=false'));
  expect(item.read()).toBe(false);
  writeFileSync(entryOf(folder.path), `${entry}Hidden=true\n`);
  expect(item.read()).toBe(false);
});

test('A program in a folder with a strange name is still the one that is started', () => {
  const program = '/opt/50% off "$HOME" `date` \\ hot/hotfolder';
  expect(argumentsOf(autostartEntry([program, '--hidden']))).toEqual([program, '--hidden']);
});

test('A folder that cannot be written is told by the system’s error, and nothing is said to be on', () => {
  mkdirSync(join(folder.path, 'home'));
  writeFileSync(join(folder.path, 'home', 'autostart'), 'a file where a folder should be');
  const item = autostartItem({ configHome: join(folder.path, 'home'), program: '/opt/hotfolder' });
  expect(() => item.set(true)).toThrow(/EEXIST|ENOTDIR/);
  expect(item.read()).toBe(false);
});
