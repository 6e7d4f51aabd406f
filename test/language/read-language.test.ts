import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openLanguageShelf } from '../../src/main/language/language-shelf.ts';
import { chooseLanguage } from '../../src/shared/language/choose-language.ts';
import { ENGLISH } from '../../src/shared/language/english.ts';
import { readLanguage } from '../../src/shared/language/read-language.ts';
import { speak, words } from '../../src/shared/language/words.ts';
import { memoryLog } from '../support/memory-log.ts';

const file = (messages: object) => ({ name: 'Deutsch', formats: 'de-DE', direction: 'ltr', messages });
const read = (messages: object) => {
  const found = readLanguage('de', file(messages));
  if ('problem' in found) throw new Error(found.problem);
  return found;
};

afterEach(() => speak(ENGLISH));

describe('A language’s file', () => {
  test('is read with its name, formats, direction and messages', () => {
    const { language, faults } = read({ frame: { online: 'Verbunden' } });
    expect(language).toEqual({
      tag: 'de',
      ...file({ 'frame.online': 'Verbunden' }),
    });
    expect(faults).toEqual([]);
  });

  test('says in English what it lacks', () => {
    speak(read({ frame: { online: 'Verbunden' } }).language);
    expect(words.frame.online).toBe('Verbunden');
    expect(words.frame.offline).toBe('Offline');
  });

  test.each([
    ['is not among the English messages', { frame: { onlain: 'Verbunden' } }],
    ['is no ICU message', { format: { days: '{count, plural, one {# Tag}' } }],
    ['takes other values than in English', { format: { perSecond: '{groesse}/s' } }],
    ['takes other values than in English', { frame: { online: '{count} verbunden' } }],
    ['takes other values than in English', { format: { perSecond: '{size, number}/s' } }],
    ['is no text', { frame: { online: 7 } }],
  ])('loses a message that %s, and nothing else', (reason, bad) => {
    const { language, faults } = read({ ...bad, activity: { link: 'Verweis' } });
    expect(faults).toEqual([expect.stringContaining(reason)]);
    expect(language.messages).toEqual({ 'activity.link': 'Verweis' });
    speak(language);
    expect(words.format.days({ count: 2 })).toBe('2 days');
    expect(words.activity.link).toBe('Verweis');
  });

  test('may write a number as it is given', () => {
    expect(read({ format: { inMinutes: 'in {count} min' } }).faults).toEqual([]);
  });

  test.each([
    ['no object', 'Deutsch'],
    ['no name', { ...file({}), name: '' }],
    ['formats nobody knows', { ...file({}), formats: 'xx-YY' }],
    ['formats that are no tag', { ...file({}), formats: 'de_DE!' }],
    ['another direction', { ...file({}), direction: 'down' }],
    ['no messages', { ...file({}), messages: null }],
  ])('with %s is no language', (_what, content) => {
    expect(readLanguage('de', content)).toHaveProperty('problem');
  });

  test('is named by its tag', () => {
    expect(readLanguage('../de', file({}))).toHaveProperty('problem');
    expect(readLanguage('sr-Latn', { ...file({}), formats: 'sr-Latn' })).not.toHaveProperty('problem');
  });
});

describe('The shelf of languages', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hotfolder-languages-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('has English, whatever lies in the folder, and every file that is a language', () => {
    const log = memoryLog();
    const put = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
    put('de.json', JSON.stringify(file({ frame: { online: 'Verbunden', offline: 8 } })));
    put('en.json', JSON.stringify({ ...file({}), name: 'Not it' }));
    put('fr.json', '{ "name": ');
    put('readme.txt', 'no language');
    const shelf = openLanguageShelf({ folder, log, withPseudo: false });
    expect(shelf.names).toEqual([
      { tag: 'en', name: 'English' },
      { tag: 'de', name: 'Deutsch' },
    ]);
    expect(shelf.read('de').messages).toEqual({ 'frame.online': 'Verbunden' });
    for (const tag of ['fr', 'xx', '../en', 'ar-XB']) expect(shelf.read(tag)).toBe(ENGLISH);
    expect(JSON.stringify(log)).toContain('frame.offline: is no text');
  });

  test('has English alone where there is no folder', () => {
    const gone = path.join(folder, 'gone');
    const shelf = openLanguageShelf({ folder: gone, log: memoryLog(), withPseudo: false });
    expect(shelf.names.map((name) => name.tag)).toEqual(['en']);
  });

  test('offers the made-up language only to who builds the program', () => {
    const shelf = openLanguageShelf({ folder, log: memoryLog(), withPseudo: true });
    expect(shelf.names.at(-1)?.tag).toBe('ar-XB');
    expect(shelf.read('ar-XB').direction).toBe('rtl');
  });
});

describe('The language that is spoken', () => {
  const TAGS = ['en', 'de', 'pt-BR'];

  test.each([
    ['the person’s choice', 'de', ['fr'], 'de'],
    ['the system’s, where the person leaves it to it', 'system', ['de-AT', 'en'], 'de'],
    ['the first of the system’s that there is', 'system', ['fr-FR', 'en-US', 'de'], 'en'],
    ['a land’s variety where it is the only one', 'system', ['pt'], 'pt-BR'],
    ['the system’s, where the chosen one is gone', 'fr', ['de'], 'de'],
    ['English, where there is none of them', 'system', ['ja', 'C'], 'en'],
  ])('is %s', (_what, choice, preferred, spoken) => {
    expect(chooseLanguage(choice, preferred, TAGS)).toBe(spoken);
  });
});
