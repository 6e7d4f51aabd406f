import { describe, expect, test } from 'vitest';
import { findEntries } from '../../src/renderer/commands/find-entries.ts';
import { matchWords } from '../../src/renderer/commands/match-words.ts';
import { moveChoice } from '../../src/renderer/commands/move-choice.ts';
import { commandEntries } from '../../src/renderer/commands/palette-entries.ts';
import type { EntryKind, PaletteEntry } from '../../src/renderer/commands/palette-entry.ts';
import { paletteLines } from '../../src/renderer/commands/palette-lines.ts';
import { APP_COMMANDS } from '../../src/shared/commands/app-commands.ts';
import { isForText } from '../../src/shared/commands/command.ts';
import { commandTitle } from '../../src/shared/commands/command-title.ts';

const entry = (kind: EntryKind, words: string, client?: string): PaletteEntry => ({
  id: `${kind} ${words}`,
  kind,
  words,
  ...(client !== undefined && { client: { name: client, initials: 'X', colour: 1 } }),
  run: () => {},
});
const ENTRIES = [
  entry('command', 'Add files…'),
  entry('command', 'Find a command, client or link…'),
  entry('screen', 'Gallery'),
  entry('screen', 'Folders'),
  entry('client', 'Marloquay Ceramics'),
  entry('client', 'Galloway Foods'),
  entry('link', 'gallery-opening.jpg', 'Marloquay Ceramics'),
];
const found = (typed: string, recent: readonly string[] = []) =>
  findEntries(ENTRIES, typed, recent).map((one) => one.words);

describe('Words match', () => {
  test.each([
    ['Add files…', 'add', 0],
    ['Add files…', 'files', 1],
    ['Add files…', 'fil ad', 2],
    ['Add files…', 'dd fi', 3],
    ['Add files…', 'fls', 4],
    ['Add files…', 'af', 4],
    ['Müller & Söhne', 'sohne mul', 2],
    ['Gallery', 'gl', null],
    ['Gallery', 'l', null],
    ['Gallery', 'lgal', null],
    ['Gallery', '…', null],
  ] as const)('“%s” by “%s”: %s', (words, typed, tier) => {
    expect(matchWords(words, typed)).toBe(tier);
  });
});

describe('The palette', () => {
  test('has every command of the menus but for itself and those of the text with the cursor', () => {
    const left = APP_COMMANDS.filter((one) => one.id !== 'go.palette' && !isForText(one));
    expect(commandEntries({ connected: true }).map((one) => one.id)).toEqual(left.map((one) => one.id));
    const texts = APP_COMMANDS.filter(isForText).map((one) => commandTitle(one.id));
    expect(texts).toEqual(['Undo', 'Redo', 'Cut', 'Copy', 'Paste', 'Select all']);
  });

  test('puts the better match first, and among equals what was used before, then screens', () => {
    expect(found('gal')).toEqual(['Gallery', 'Galloway Foods', 'gallery-opening.jpg']);
    expect(found('gal', ['link gallery-opening.jpg', 'client Galloway Foods'])).toEqual([
      'gallery-opening.jpg',
      'Galloway Foods',
      'Gallery',
    ]);
    expect(found('fo', ['client Galloway Foods'])).toEqual(['Folders', 'Galloway Foods']);
  });

  test('finds a link by its client, behind the client', () => {
    expect(found('marlo')).toEqual(['Marloquay Ceramics', 'gallery-opening.jpg']);
    expect(found('marlo opening')).toEqual(['gallery-opening.jpg']);
  });

  test('groups everything before a letter is typed, with what was used before on top and not twice', () => {
    const { groups } = paletteLines(ENTRIES, ' ', ['screen Folders', 'link that is gone']);
    expect(groups.map(({ title, entries }) => [title, entries.map((one) => one.words)])).toEqual([
      ['Used before', ['Folders']],
      ['Go to', ['Gallery']],
      ['Command', ['Add files…', 'Find a command, client or link…']],
      ['Client', ['Marloquay Ceramics', 'Galloway Foods']],
      ['Copy link', ['gallery-opening.jpg']],
    ]);
  });

  test('shows fifty clients of five hundred and says how many more there are; nothing is one empty list', () => {
    const many = Array.from({ length: 500 }, (_, index) => entry('client', `Client ${index}`));
    const lines = paletteLines(many, '', ['client Client 499']);
    expect(lines.groups[0]?.entries).toHaveLength(50);
    expect(lines.groups[0]?.entries[0]?.words).toBe('Client 499');
    expect(lines.more).toBe(450);
    expect(paletteLines(many, 'zz', [])).toEqual({ groups: [], more: 0 });
  });

  test('goes round with the arrows and stops at the ends with the page keys', () => {
    expect(moveChoice('ArrowDown', 2, 3)).toBe(0);
    expect(moveChoice('ArrowUp', 0, 3)).toBe(2);
    expect(moveChoice('PageDown', 1, 3)).toBe(2);
    expect(moveChoice('PageUp', 1, 3)).toBe(0);
    expect(moveChoice('ArrowDown', 0, 0)).toBe(0);
    expect(moveChoice('Home', 1, 3)).toBe(null);
  });
});
