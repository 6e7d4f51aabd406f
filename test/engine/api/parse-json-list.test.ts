import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJsonList } from '../../../src/engine/api/parse-json-list.ts';
import { atOnce } from '../../../src/engine/steps.ts';

const LONG = 'x'.repeat(100_001);
const parse = (text: string): readonly unknown[] | undefined => atOnce(parseJsonList(text));

/** What the same text is to JSON.parse, where it is an array. */
function whole(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

describe('A JSON array in pieces', () => {
  test('is the same as in one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { maxLength: 20 }),
        fc.constantFrom(undefined, 2),
        (list, indent) => {
          const text = JSON.stringify(list, null, indent);
          expect(parse(text)).toEqual(JSON.parse(text));
        },
      ),
    );
  });

  test('is the same as in one where it has several pieces', () => {
    const awkward = fc.constantFrom('"', '\\', '\\"', ']', '[', ',', '],[', '{', '}', '\\\\"', 'ü\u2028');
    const words = fc.array(awkward, { maxLength: 6 }).map((parts) => LONG + parts.join(''));
    const element = fc.oneof(words, fc.dictionary(words, fc.array(words, { maxLength: 2 }), { maxKeys: 2 }));
    fc.assert(
      fc.property(fc.array(element, { minLength: 1, maxLength: 5 }), (some) => {
        const list = [LONG, ...some];
        const steps = parseJsonList(JSON.stringify(list));
        expect(steps.next().done).toBe(false);
        expect(atOnce(steps)).toEqual(list);
      }),
      { numRuns: 30 },
    );
  });

  test('is none where any text is none', () => {
    const sign = fc.constantFrom(
      '[',
      ']',
      '{',
      '}',
      ',',
      ':',
      '"',
      '\\',
      '1',
      'null',
      ' ',
      '\n',
      '\u00a0',
      `"${LONG}"`,
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 14 }), (signs) => {
        for (const text of [signs.join(''), `[${signs.join('')}]`]) expect(parse(text)).toEqual(whole(text));
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['a comma at the end', `["${LONG}",]`],
    ['a comma at the beginning', `[,"${LONG}"]`],
    ['two commas', `["${LONG}",,1]`],
    ['a second value', `["${LONG}",1] 2`],
    ['two arrays', `["${LONG}",1],[2]`],
    ['no end', `["${LONG}",1`],
    ['no end after a comma', `["${LONG}",`],
    ['another bracket at the end', `["${LONG}",1}`],
    ['a string without an end', `["${LONG}","a\\"]`],
    ['an object', `{"media":["${LONG}",1]}`],
    ['nothing', ''],
  ])('is none with %s', (_what, text) => {
    expect(parse(text)).toBeUndefined();
  });

  test('may have nothing in it, and blanks around', () => {
    expect(parse(' [ \n] \r\n')).toEqual([]);
  });
});
