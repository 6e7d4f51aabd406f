import { afterEach, expect, test } from 'vitest';
import { ENGLISH } from '../../src/shared/language/english.ts';
import { flatMessages } from '../../src/shared/language/language.ts';
import { messageValues } from '../../src/shared/language/message-values.ts';
import { nameList } from '../../src/shared/language/name-list.ts';
import { pseudoLanguage, pseudoMessage } from '../../src/shared/language/pseudo.ts';
import { readLanguage } from '../../src/shared/language/read-language.ts';
import { speak, words } from '../../src/shared/language/words.ts';

const PSEUDO = pseudoLanguage(ENGLISH);

afterEach(() => speak(ENGLISH));

test('Every English message has its made-up one, which takes the same values and no other word', () => {
  const english = flatMessages(ENGLISH.messages);
  const made = flatMessages(PSEUDO.messages);
  expect(Object.keys(made)).toEqual(Object.keys(english));
  for (const [name, message] of Object.entries(english)) {
    expect([name, messageValues(made[name] ?? '')]).toEqual([name, messageValues(message)]);
  }
  const { name, formats, direction, messages } = PSEUDO;
  expect(readLanguage(PSEUDO.tag, { name, formats, direction, messages })).toMatchObject({ faults: [] });
});

test('It is accented, in brackets, and at least 40 % longer', () => {
  const message = 'Choose another client or result, or clear the search.';
  const made = pseudoMessage(message);
  expect(made).toMatch(/^\[Çĥööšé ñ?/);
  expect(made.endsWith(']')).toBe(true);
  expect(made.length).toBeGreaterThanOrEqual(message.length * 1.4);
  expect(pseudoMessage('')).toBe('');
});

test('Plurals still choose by their number, and signs that ICU reads stay text', () => {
  speak(PSEUDO);
  expect(words.format.days({ count: 1 })).toMatch(/^\[1 ðåý /);
  expect(words.format.days({ count: 5 })).toMatch(/^\[5 ðåýš /);
  expect(pseudoMessage("A '{' in {size}")).toMatch(/^\[Å '\{' îñ \{size\} /);
});

test('A name keeps its own direction inside a sentence from right to left, and only there', () => {
  expect(words.format.perSecond({ size: '8 MB' })).toBe('8 MB/s');
  speak(PSEUDO);
  expect(words.format.perSecond({ size: '8 MB' })).toContain('\u20688 MB\u2069/š');
  expect(nameList(['a.jpg', 'b.jpg'])).toContain('\u2068b.jpg\u2069');
});
