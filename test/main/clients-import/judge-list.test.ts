import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyPrint, type Secret, Secret as SecretOf } from '../../../src/engine/secret.ts';
import { judgeList, type KnownClient } from '../../../src/main/clients-import/judge-list.ts';
import { readList } from '../../../src/main/clients-import/read-list.ts';

const key = (index: number): string => `PROFILE-KEY-${String(index).padStart(7, '0')}-ABCD`;
const known = (name: string, index: number, primary = false): KnownClient => ({
  name,
  primary,
  keyPrint: keyPrint(new SecretOf(key(index))),
});

const KNOWN = [
  known('My account', 900_000, true),
  known('Northlume Velo', 901_000),
  known('Café Kestlefold', 902_000),
];

function verdicts(text: string): readonly unknown[] {
  return judgeList(readList(text, 1_000).clients, KNOWN).map(({ verdict }) =>
    verdict.kind === 'bad' ? verdict.faults : verdict.kind,
  );
}

describe('Against the clients that are there', () => {
  test('a new name with a new key is ready', () => {
    expect(verdicts(`Acme,${key(1)}`)).toEqual(['ready']);
  });

  test('the same name with the same key is here already, and nothing is wrong', () => {
    expect(verdicts(`northlume  velo,${key(901_000)}`)).toEqual(['here']);
  });

  test('a taken name is told, also in other capitals and other letters for the same', () => {
    expect(verdicts(`NORTHLUME VELO,${key(1)}\nCafe\u0301 Kestlefold,${key(2)}`)).toEqual([
      [{ kind: 'name-taken', client: 'Northlume Velo' }],
      [{ kind: 'name-taken', client: 'Café Kestlefold' }],
    ]);
  });

  test('a name is taken that a folder could not tell from it', () => {
    const list = readList(`GASTHAUS STRASSE,${key(1)}`, 1_000).clients;
    const [judged] = judgeList(list, [known('Gasthaus Straße', 903_000)]);
    expect(judged?.verdict).toEqual({
      kind: 'bad',
      faults: [{ kind: 'name-taken', client: 'Gasthaus Straße' }],
    });
  });

  test('a key that belongs to another client names that client', () => {
    expect(verdicts(`Acme,${key(901_000)}`)).toEqual([[{ kind: 'key-known', client: 'Northlume Velo' }]]);
  });

  test('the account’s own API key is recognised', () => {
    expect(verdicts(`Acme,${key(900_000)}\nMy account,${key(900_000)}`)).toEqual([
      [{ kind: 'same-key', line: 2 }, { kind: 'api-key' }],
      [{ kind: 'same-key', line: 1 }, { kind: 'api-key' }, { kind: 'name-taken', client: 'My account' }],
    ]);
  });
});

describe('Against each other', () => {
  test('a line without a name takes nothing from the line that has it', () => {
    expect(verdicts(`Gallowmere Gin,${key(4)}\n,${key(4)}`)).toEqual([
      'ready',
      [{ kind: 'same-key', line: 1 }, { kind: 'no-name' }],
    ]);
    expect(verdicts(`,${key(4)}\nGallowmere Gin,${key(4)}`)).toEqual([
      [{ kind: 'same-key', line: 2 }, { kind: 'no-name' }],
      'ready',
    ]);
  });

  test('the same line twice is one client', () => {
    expect(verdicts(`Acme,${key(1)}\nacme,${key(1)}`)).toEqual(['ready', [{ kind: 'same-line', line: 1 }]]);
  });

  test('two clients that claim one key: neither gets it', () => {
    expect(verdicts(`Acme,${key(1)}\nBeta,${key(1)}\nGamma,${key(2)}`)).toEqual([
      [{ kind: 'same-key', line: 2 }],
      [{ kind: 'same-key', line: 1 }],
      'ready',
    ]);
  });

  test('two keys for one name: neither is taken', () => {
    expect(verdicts(`Acme,${key(1)}\nACME,${key(2)}`)).toEqual([
      [{ kind: 'same-name', line: 2 }],
      [{ kind: 'same-name', line: 1 }],
    ]);
  });

  test('a line without a key takes no name away', () => {
    expect(verdicts(`Acme\nAcme,${key(1)}`)).toEqual([
      [{ kind: 'no-key' }, { kind: 'same-name', line: 2 }],
      'ready',
    ]);
  });
});

describe('A long list', () => {
  const list = (count: number): string =>
    Array.from({ length: count }, (_, index) => `Client ${index},${key(index % (count - 1))}`).join('\n');

  test.each([500, 10_000])('of %i lines looks at each key once', (count) => {
    let looks = 0;
    const printOf = (secret: Secret): string => {
      looks += 1;
      return keyPrint(secret);
    };
    const judged = judgeList(readList(list(count), count).clients, KNOWN, printOf);
    expect(judged).toHaveLength(count);
    expect(looks).toBe(count);
    expect(judged.filter(({ verdict }) => verdict.kind === 'bad').map(({ line }) => line)).toEqual([
      1,
      count,
    ]);
  });

  test('of one key in every line has one fault a line', () => {
    const text = Array.from({ length: 10_000 }, (_, index) => `Client ${index},${key(7)}`).join('\n');
    const judged = judgeList(readList(text, 10_000).clients, []);
    const faults = judged.flatMap(({ verdict }) => (verdict.kind === 'bad' ? verdict.faults : []));
    expect(faults).toHaveLength(10_000);
  });
});

test('No two lines that are ready share a name or a key, whatever the list is', () => {
  const line = fc.record({
    name: fc.constantFrom('Acme', 'acme', 'Beta', 'Gamma', ''),
    key: fc.integer({ min: 0, max: 4 }),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.map((one) => `${one.name},${one.key === 0 ? '' : key(one.key)}`).join('\n');
      const ready = judgeList(readList(text, 50).clients, KNOWN).filter(
        ({ verdict }) => verdict.kind === 'ready',
      );
      expect(new Set(ready.map(({ name }) => name.toLowerCase())).size).toBe(ready.length);
      expect(new Set(ready.map(({ print }) => print)).size).toBe(ready.length);
      // And nothing is ready that another line contradicts.
      for (const one of ready) {
        const wanted = lines.filter(
          (other) => other.name.toLowerCase() === one.name.toLowerCase() && other.key !== 0,
        );
        expect(new Set(wanted.map((other) => other.key)).size).toBe(1);
      }
    }),
    { numRuns: 500 },
  );
});
