import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { inProject } from '../../scripts/project.ts';
import { wordsType } from '../../scripts/words/words-type.ts';
import { ENGLISH } from '../../src/shared/language/english.ts';
import { flatMessages, type Language } from '../../src/shared/language/language.ts';
import { messageValues } from '../../src/shared/language/message-values.ts';
import { sourcesIn } from './hard-coded.ts';

const FOLDER = inProject('assets', 'languages');
const TAGS = readdirSync(FOLDER).map((name) => path.basename(name, '.json'));
const fileOf = (tag: string): Omit<Language, 'tag'> =>
  JSON.parse(readFileSync(path.join(FOLDER, `${tag}.json`), 'utf8'));

const english = flatMessages(ENGLISH.messages);
const NAMES = Object.keys(english);

interface Choice {
  readonly type: Intl.PluralRuleType;
  readonly options: readonly string[];
}

/** Every choice by a number within a message: by a count or a place in a row, with the categories it knows. */
function pluralsOf(elements: readonly MessageFormatElement[]): readonly Choice[] {
  return elements.flatMap((element) => {
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const inside = Object.values(element.options).flatMap((option) => pluralsOf(option.value));
    if (element.type === TYPE.select) return inside;
    return [{ type: element.pluralType ?? 'cardinal', options: Object.keys(element.options) }, ...inside];
  });
}

test('English and German are there', () => {
  expect(TAGS).toEqual(expect.arrayContaining(['en', 'de']));
});

describe.each(TAGS)('The language “%s”', (tag) => {
  const { formats, messages } = fileOf(tag);
  const said = flatMessages(messages);

  test('has the messages that English has, and no other', () => {
    expect({
      lacking: NAMES.filter((name) => said[name] === undefined),
      unknown: Object.keys(said).filter((name) => english[name] === undefined),
    }).toEqual({ lacking: [], unknown: [] });
  });

  test('takes in each message the values that English takes', () => {
    const valuesOf = (message = '') => [...messageValues(message).keys()].toSorted();
    const given = NAMES.filter((name) => said[name] !== undefined);
    const differing = given.filter(
      (name) => String(valuesOf(said[name])) !== String(valuesOf(english[name])),
    );
    expect(differing).toEqual([]);
  });

  test('has for each count the words that its numbers need', () => {
    const needed = (type: Intl.PluralRuleType) =>
      new Intl.PluralRules(formats, { type }).resolvedOptions().pluralCategories;
    const lacking = Object.entries(said).filter(([, message]) =>
      pluralsOf(parse(message, { ignoreTag: true })).some(({ type, options }) =>
        needed(type).some((category) => !options.includes(category)),
      ),
    );
    expect(lacking).toEqual([]);
  });

  test('is written with typographic signs, without an exclamation, and says something', () => {
    const odd = Object.entries(said).filter(
      ([name, message]) =>
        /!(?!”|“)|\p{L}'\p{L}|"/u.test(message) || (message === '') !== (english[name] === ''),
    );
    expect(odd).toEqual([]);
  });
});

test('The type of the words is that of the English file', async () => {
  expect(await wordsType()).toBe(readFileSync(inProject('src/shared/language/words-type.ts'), 'utf8'));
});

/** Messages whose name is put together where they are said. */
const MADE_NAMES: readonly (readonly [name: RegExp, why: string])[] = [
  [/\.\d+$/, 'days and seconds are read by their number'],
  [/^keyPlaces\.\w+Hint$/, 'read by the place of the keys'],
];

test('No message is left that nobody says', () => {
  const sources = ['src/main', 'src/renderer', 'src/shared', 'src/engine', 'scripts/docs']
    .flatMap(sourcesIn)
    .filter(({ file }) => !file.endsWith('words-type.ts'))
    .map(({ source }) => source)
    .join('\n');
  const mentioned = new Set(sources.match(/(?<=\.|['"{,:]\s?|^\s*)[A-Za-z][\w-]*/gm));
  const unsaid = NAMES.filter((name) => {
    const last = name.split('.').at(-1) ?? '';
    return !mentioned.has(last) && !MADE_NAMES.some(([made]) => made.test(name));
  });
  expect(unsaid).toEqual([]);
});
