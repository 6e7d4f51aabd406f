import { afterEach, expect, test } from 'vitest';
import german from '../../assets/languages/de.json?raw';
import { lookedAt } from '../../src/renderer/words/folder-words.ts';
import { emptyText, stageWords } from '../../src/renderer/words/queue-words.ts';
import { rootStateWords } from '../../src/renderer/words/root-state-words.ts';
import { momentWithin } from '../../src/shared/language/dates.ts';
import { ENGLISH } from '../../src/shared/language/english.ts';
import { when, whenWithin } from '../../src/shared/language/format.ts';
import { readLanguage } from '../../src/shared/language/read-language.ts';
import { speak } from '../../src/shared/language/words.ts';
import { HOUR } from '../../src/shared/units.ts';
import { queueRows, ROOTS } from './fake-seed.ts';

/** Sunday, 8 o'clock: the afternoon before is less than 24 hours ago. */
const now = new Date(2026, 10, 22, 8, 0).getTime();
const thisMorning = new Date(2026, 10, 22, 7, 5).getTime();
const yesterday = new Date(2026, 10, 21, 16, 6).getTime();
const friday = new Date(2026, 10, 20, 16, 6).getTime();

function inGerman(): void {
  const read = readLanguage('de', JSON.parse(german));
  if ('problem' in read) throw new Error(read.problem);
  speak(read.language);
}
afterEach(() => speak(ENGLISH));

const [row] = queueRows();
if (row === undefined) throw new Error('No row was made.');
const done = (doneAt: number) => stageWords({ ...row, stage: 'done', doneAt }, 'ready', now);

test('A time of another day names the day, in a row and in the sentence of an empty queue', () => {
  expect(now - yesterday).toBeLessThan(24 * HOUR);
  expect([thisMorning, yesterday, friday].map(done)).toEqual([
    'Done at 07:05',
    'Done yesterday at 16:06',
    'Done Fri 20 Nov at 16:06',
  ]);
  expect(emptyText(2, thisMorning, now)).toMatch(/; the last file came in at 07:05\. /);
  expect(emptyText(2, yesterday, now)).toMatch(/; the last file came in yesterday at 16:06\. /);
  expect(lookedAt(thisMorning, now)).toBe('last look at 07:05');
  expect(lookedAt(yesterday, now)).toBe('last look yesterday at 16:06');
  inGerman();
  expect([thisMorning, yesterday].map(done)).toEqual(['Fertig um 07:05', 'Fertig gestern um 16:06']);
  expect(emptyText(2, yesterday, now)).toMatch(/; die letzte Datei kam gestern um 16:06\. /);
});

test('A moment within a sentence is told without a day only today', () => {
  expect([thisMorning, yesterday, friday].map((at) => momentWithin(at, now))).toEqual([
    '07:05',
    'yesterday at 16:06',
    'Fri 20 Nov at 16:06',
  ]);
});

test('Within a sentence yesterday is a small word, alone it begins large', () => {
  const [root] = ROOTS;
  if (root === undefined) throw new Error('No folder was made.');
  const missing = { ...root, state: 'missing', since: yesterday } as const;
  expect([when(yesterday, now), whenWithin(yesterday, now)]).toEqual(['Yesterday', 'yesterday']);
  expect(rootStateWords(missing, now)).toBe('Missing since yesterday');
  inGerman();
  expect([when(yesterday, now), whenWithin(yesterday, now)]).toEqual(['Gestern', 'gestern']);
  expect(rootStateWords(missing, now)).toMatch(/ seit gestern$/);
});
