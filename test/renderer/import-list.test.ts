import { describe, expect, test } from 'vitest';
import { countLines, withNews } from '../../src/renderer/clients/import/import-counts.ts';
import { importSign } from '../../src/renderer/clients/import/import-signs.ts';
import {
  IMPORT,
  importCounts,
  importState,
  LIST_REFUSALS,
  resultWords,
} from '../../src/renderer/words/import-words.ts';
import { problemText } from '../../src/renderer/words/problem-words.ts';
import { canAdd, type ImportFault, type ListRefusal, needsPerson } from '../../src/shared/client-import.ts';
import { failure } from '../../src/shared/failure.ts';
import { importFaultWords } from '../../src/shared/import-fault-words.ts';
import { drawnLines, importLine } from './fake-imports.ts';

const FAULTS: readonly ImportFault[] = [
  ...(['no-key', 'key-too-short', 'key-too-long', 'not-a-key', 'api-key'] as const).map((kind) => ({ kind })),
  ...(['no-name', 'name-too-long', 'key-in-name', 'quote-open', 'line-too-long'] as const).map((kind) => ({
    kind,
  })),
  ...(['key-known', 'name-taken'] as const).map((kind) => ({ kind, client: 'Northlume Velo' })),
  ...(['same-line', 'same-key', 'same-name'] as const).map((kind) => ({ kind, line: 4 })),
];

describe('A list in words', () => {
  test('says how many work, are being checked and need the person, as drawn', () => {
    expect(importState(countLines(drawnLines()))).toBe(
      'Each key is checked with one read-only call. 5 work, 1 is being checked, 3 lines need you.',
    );
    expect(IMPORT.saveBad({ count: 3 })).toBe('Save the 3 bad lines');
    expect(IMPORT.add({ count: 5 })).toBe('Add 5 clients');
    expect(IMPORT.add({ count: 1 })).toBe('Add 1 client');
  });

  test('says what is here already, what nobody could say, and when nothing is left', () => {
    const offline = { kind: 'unchecked', failure: failure('network-down') } as const;
    const lines = [
      importLine(1, 'Acme', { verdict: { kind: 'here' } }),
      importLine(2, 'Beta', { verdict: offline }),
      importLine(3, 'Gamma', { verdict: { kind: 'ready' } }),
    ];
    expect(importCounts(countLines(lines))).toBe(
      '1 is being checked, 1 could not be checked, 1 is here already.',
    );
    expect(importCounts(countLines([]))).toBe('Nothing is left.');
  });

  test.each(FAULTS.map((fault) => [fault.kind, fault] as const))(
    '%s is told without a full stop',
    (_kind, fault) => {
      expect(importFaultWords(fault)).toMatch(/^[A-Z].*[^.]$/);
      const line = importLine(1, 'Acme', { verdict: { kind: 'bad', faults: [fault] } });
      expect(resultWords(line).words).toBe(importFaultWords(fault));
      expect(needsPerson(line)).toBe(true);
    },
  );

  test('a line with two faults tells the graver one, and the other under it', () => {
    const [, , , , fifth] = drawnLines();
    expect(fifth && resultWords(fifth)).toEqual({
      words: 'Same key as line 4',
      under: 'The name is missing',
    });
  });

  test('a profile that Ayrshare calls otherwise is named', () => {
    expect(resultWords(importLine(1, 'Acme', { title: 'Beta Books' })).under).toBe('At Ayrshare: Beta Books');
    expect(resultWords(importLine(1, 'Acme')).under).toBe('');
  });

  test.each(Object.keys(LIST_REFUSALS) as ListRefusal[])('a list refused as %s says what to do', (reason) => {
    expect(problemText({ kind: 'list-refused', reason })).toMatch(/^[A-Z].*\. .*\.$/);
  });
});

describe('A line of a list', () => {
  test('is added when its key works, and unchecked only when the person says so', () => {
    const offline = { kind: 'unchecked', failure: failure('network-down') } as const;
    const lines = [...drawnLines(), importLine(10, 'Acme', { verdict: offline })];
    const added = (unchecked: boolean) =>
      lines.filter((line) => canAdd(line, unchecked)).map(({ line }) => line);
    expect(added(false)).toEqual([1, 2, 4, 6, 9]);
    expect(added(true)).toEqual([1, 2, 4, 6, 9, 10]);
  });

  test('that clashes is a question, one that is no client an error; the words say the same', () => {
    const tones = drawnLines().map((line) => importSign(line).tone);
    expect(tones.filter((tone) => tone === 's-blocked')).toHaveLength(2);
    expect(tones.filter((tone) => tone === 's-failed')).toHaveLength(1);
  });

  test('takes its newer verdict, and a line that has left does not come back', () => {
    const lines = drawnLines().slice(0, 2);
    const news = [importLine(2, 'Ellowen Studio', { verdict: { kind: 'here' } }), importLine(7, 'Gone')];
    const [first, second, third] = withNews(lines, news);
    expect(first).toBe(lines[0]);
    expect(second?.verdict).toEqual({ kind: 'here' });
    expect(third).toBeUndefined();
  });
});
