import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reveal } from '../../../src/engine/secret.ts';
import { type ListedClient, readList } from '../../../src/main/clients-import/read-list.ts';

const KEY = 'AX1XGG-9jK3M5LS-GR5RX5G-LLCK8EA';
const OTHER = 'BZ7QPP-2mN4T6RW-KD8VX1C-YYHJ3FQ';

const read = (text: string): readonly ListedClient[] => readList(text, 100).clients;
const pairs = (text: string) =>
  read(text).map(({ line, name, key }) => [line, name, key === null ? '' : reveal(key)]);
const faults = (text: string) => read(text).map((client) => client.faults.map(({ kind }) => kind));

describe('Name and key', () => {
  test.each([
    ['comma', `Acme Coffee,${KEY}`],
    ['comma and blank', `Acme Coffee, ${KEY}`],
    ['semicolon', `Acme Coffee;${KEY}`],
    ['tab', `Acme Coffee\t${KEY}`],
    ['one blank', `Acme Coffee ${KEY}`],
    ['blanks', `  Acme Coffee    ${KEY}  `],
    ['quotes', `"Acme Coffee","${KEY}"`],
    ['quotes after a blank', `Acme Coffee, "${KEY}"`],
    ['further columns', `Acme Coffee,${KEY},something,else`],
  ])('stand apart by %s', (_how, text) => expect(pairs(text)).toEqual([[1, 'Acme Coffee', KEY]]));

  test('a separator inside a name belongs to the name', () => {
    expect(pairs(`"Smith, Jones & Co",${KEY}\nOther,${OTHER}`)).toEqual([
      [1, 'Smith, Jones & Co', KEY],
      [2, 'Other', OTHER],
    ]);
    expect(pairs(`Smith, Jones & Co;${KEY}`)).toEqual([[1, 'Smith, Jones & Co', KEY]]);
    expect(pairs(`Smith, Jones & Co   ${KEY}`)).toEqual([[1, 'Smith, Jones & Co', KEY]]);
    expect(pairs(`"She said ""hi""";${KEY}`)).toEqual([[1, 'She said "hi"', KEY]]);
  });

  test('a short key after a comma is no part of a name with blanks', () => {
    expect(pairs('Acme Coffee,KEY12345')).toEqual([[1, 'Acme Coffee', 'KEY12345']]);
    expect(pairs('Acme Coffee, KEY12345')).toEqual([[1, 'Acme Coffee', 'KEY12345']]);
  });

  test('lines of one list may differ', () => {
    expect(pairs(`One,${KEY}\nTwo;${OTHER}`)).toEqual([
      [1, 'One', KEY],
      [2, 'Two', OTHER],
    ]);
  });
});

describe('Lines', () => {
  test.each(['\n', '\r\n', '\r'])(
    'end with %j and keep their numbers over blank ones and comments',
    (end) => {
      const text = ['# our clients', '', `One,${KEY}`, '   ', '// later', `Two,${OTHER}`, ''].join(end);
      expect(pairs(text)).toEqual([
        [3, 'One', KEY],
        [6, 'Two', OTHER],
      ]);
    },
  );

  test('may begin with the mark of UTF-8', () => {
    expect(pairs(`\uFEFFname,key\nOne,${KEY}`)).toEqual([[2, 'One', KEY]]);
  });

  test('of a list that is too long are left, and it is told', () => {
    const text = Array.from({ length: 12 }, (_, index) => `Client ${index},${KEY}${index}`).join('\n');
    expect(readList(text, 12)).toMatchObject({ more: false });
    const cut = readList(text, 10);
    expect(cut.clients).toHaveLength(10);
    expect(cut.more).toBe(true);
    expect(readList(`name,key\n${text}`, 12)).toMatchObject({ more: false });
    expect(readList(`${text}\n\n`, 12).more).toBe(false);
  });

  test('nothing but blank lines ends too', () => {
    expect(readList('\n'.repeat(100_000), 10)).toEqual({ clients: [], more: true });
    expect(readList('', 10)).toEqual({ clients: [], more: false });
  });
});

describe('A header', () => {
  test.each([
    ['name,key', (name: string, key: string) => `${name},${key}`],
    ['Client;Profile Key', (name: string, key: string) => `${name};${key}`],
    ['profileKey,refId,TITLE', (name: string, key: string) => `${key},0123456789abcdef0123,${name}`],
    ['Profile-Key\tClient name', (name: string, key: string) => `${key}\t${name}`],
    ['"Title","profile_key"', (name: string, key: string) => `"${name}","${key}"`],
    ['Name   Key', (name: string, key: string) => `${name}   ${key}`],
  ])('%s says which column is which', (header, row) => {
    expect(pairs(`${header}\n${row('Acme', KEY)}\n${row('Beta', OTHER)}`)).toEqual([
      [2, 'Acme', KEY],
      [3, 'Beta', OTHER],
    ]);
  });

  test('that is none is a client', () => {
    expect(pairs(`Title,${KEY}`)).toEqual([[1, 'Title', KEY]]);
  });

  test('shows what is missing in a line by its column', () => {
    expect(faults(`key,name\n,Acme\n${KEY},`)).toEqual([['no-key'], ['no-name']]);
  });
});

describe('What is wrong with a line by itself', () => {
  test.each([
    ['Jorrowby Opera', ['no-key']],
    ['Jorrowby Opera,', ['no-key']],
    ['Studio 54', ['no-key']],
    [KEY, ['no-name']],
    [`,${KEY}`, ['no-name']],
    [',', ['no-key', 'no-name']],
    ['Acme,abc12', ['key-too-short']],
    [`Acme,${'k1'.repeat(251)}`, ['key-too-long']],
    ['Acme,my key with blanks 1', ['not-a-key']],
    ['Acme,schlüssel-4711', ['not-a-key']],
    [`${'x'.repeat(121)},${KEY}`, ['name-too-long']],
    [`"Acme,${KEY}`, ['quote-open']],
    [`Acme,${'k'.repeat(3_000)}`, ['line-too-long']],
    [`${KEY},Acme Coffee`, ['not-a-key', 'key-in-name']],
    [`Acme ${KEY};${OTHER}`, ['key-in-name']],
    [`Acme:${KEY}`, ['no-key', 'key-in-name']],
  ])('%s', (text, kinds) => expect(faults(text)).toEqual([kinds]));

  test('names are tidied: control characters and runs of blanks go', () => {
    expect(pairs(`Acme \u0007  Coffee\u200b,${KEY}`)).toEqual([[1, 'Acme Coffee\u200b', KEY]]);
  });
});

describe('A key is never shown', () => {
  test('where the name belongs: only its last four characters stand there', () => {
    expect(read(`${KEY},Acme`)[0]?.name).toBe('…K8EA');
    expect(read(`Acme ${KEY};${OTHER}`)[0]?.name).toBe('Acme …K8EA');
  });

  const key = fc.stringMatching(/^[A-Z0-9]{6}-[a-zA-Z0-9]{8}-[A-Z0-9]{7}-[A-Z]{4}[0-9]{3}$/);
  const piece = fc.oneof(
    key,
    fc.constantFrom(',', ';', '\t', ' ', '"', '\n', '\r', 'Acme', 'name', 'key', '#', '""', '\uFEFF'),
    fc.string({ maxLength: 6 }),
  );

  test('whatever the list looks like', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const shown = JSON.stringify(readList(pieces.join(''), 50));
        for (const word of pieces.filter((one) => one.length === 31)) {
          expect(shown).not.toContain(word);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  const name = fc
    .stringMatching(/^[A-Z][a-zé]{1,8}( [A-Z][a-z]{1,8}){0,2}$/)
    .filter((one) => !/^(name|client|title)/i.test(one));
  test('every pair of a table comes out as it went in, for every separator, with and without a header', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, key), { minLength: 1, maxLength: 20 }),
        fc.constantFrom(',', ';', '\t', '   ', ' '),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (rows, separator, end, header) => {
          const lines = rows.map(([one, other]) => `${one}${separator}${other}`);
          const text = [...(header ? [`Name${separator}Profile-Key`] : []), ...lines].join(end);
          const found = readList(text, 20).clients;
          expect(found.map((one) => [one.name, one.key === null ? '' : reveal(one.key)])).toEqual(rows);
          expect(found.flatMap((one) => one.faults)).toEqual([]);
        },
      ),
    );
  });
});
