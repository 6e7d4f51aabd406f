import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folderNames, safeFolderName } from '../../../src/main/first-run/safe-folder-name.ts';

describe('The folder of a client bears the client’s name', () => {
  test.each(['Acme Coffee', 'Hazelwick & Sons', 'Kestlefold Café', '株式会社テスト', 'O’Neil (Bath), 2nd'])(
    '%s stays as it is',
    (name) => expect(safeFolderName(name)).toBe(name),
  );

  test.each([
    ['../../etc/passwd', '-..-etc-passwd'],
    ['/etc', '-etc'],
    ['C:\\Windows', 'C--Windows'],
    ['.hidden', 'hidden'],
    ['..', 'Client'],
    ['', 'Client'],
    [' \t\n ', 'Client'],
    ['Acme. ', 'Acme'],
    ['A\u0000B\u202egpj.exe', 'ABgpj.exe'],
    ['half \ud800 character', 'half character'],
    ['Cafe\u0301', 'Café'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['Lpt1', '_Lpt1'],
    ['Console', 'Console'],
    [`${'x'.repeat(99)} y`, 'x'.repeat(99)],
    ['é'.repeat(80), 'é'.repeat(50)],
    ['a*b?c|d"e', 'a-b-c-d-e'],
  ])('%j becomes %j', (name, folder) => expect(safeFolderName(name)).toBe(folder));

  test('whatever the name, it is one visible folder directly below the parent, on every system', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (client) => {
        const name = safeFolderName(client);
        for (const system of [path.posix, path.win32]) {
          expect(system.dirname(system.join('/home/Hotfolder', name))).toBe(system.join('/home/Hotfolder'));
          expect(system.basename(system.join('/home/Hotfolder', name))).toBe(name);
        }
        expect(name).not.toMatch(/^\.|[\s.]$|[\p{Cc}\p{Cs}]/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(101);
        expect(safeFolderName(name)).toBe(name);
      }),
      { numRuns: 500 },
    );
  });
});

describe('Several folders', () => {
  test('differ, also where letters are folded, and from those that are there', () => {
    expect(folderNames(['Acme', 'ACME', 'A/cme', 'A-cme', 'Beta'], ['beta'])).toEqual([
      'Acme',
      'ACME 2',
      'A-cme',
      'A-cme 2',
      'Beta 2',
    ]);
  });

  test('whatever their names, no two are one folder', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 30 }), (clients) => {
        const names = folderNames(clients, []).map((name) => name.normalize('NFKC').toLowerCase());
        expect(new Set(names).size).toBe(clients.length);
      }),
    );
  });
});
