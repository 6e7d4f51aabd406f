import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { documentedEntries } from '../../scripts/docs/doc-comments.ts';
import { generatedPages } from '../../scripts/docs/generated-pages.ts';
import { inProject } from '../../scripts/project.ts';
import { LIMITS } from '../../src/engine/api/limits.ts';
import { ADVICE } from '../../src/shared/failure.ts';

const pages = await generatedPages();
const pageOf = (name: string): string => pages.find((page) => page.name === name)?.text ?? '';

describe('The pages made from the source', () => {
  test.each(pages.map(({ name, text }) => [name, text]))(
    'docs/%s is as npm run docs writes it',
    async (name, text) => {
      expect(await readFile(inProject('docs', name), 'utf8')).toBe(text);
    },
  );

  test('name every failure code and every limit', () => {
    for (const code of Object.keys(ADVICE)) expect(pageOf('troubleshooting.md')).toContain(`| \`${code}\` |`);
    for (const name of Object.keys(LIMITS)) expect(pageOf('limits.md')).toContain(`| \`${name}\` |`);
  });
});

describe('Doc comments', () => {
  test('stand for every entry up to the next one', () => {
    const source =
      'const A = {\n  /** First and last. */\n  first: 1,\n  last: 2,\n  /** Other. */\n  other: 3,\n} as const;\n';
    expect(documentedEntries(source, 'const A = {')).toEqual([
      { name: 'first', doc: 'First and last.' },
      { name: 'last', doc: 'First and last.' },
      { name: 'other', doc: 'Other.' },
    ]);
  });

  test('may have several lines', () => {
    const source =
      'const A = {\n  /** One. */\n  one: 1,\n  /**\n   * Two\n   * lines.\n   */\n  two: 2,\n};\n';
    expect(documentedEntries(source, 'const A = {').at(-1)).toEqual({ name: 'two', doc: 'Two lines.' });
  });

  test('that are missing are an error', () => {
    expect(() => documentedEntries('const A = {\n  first: 1,\n};\n', 'const A = {')).toThrow(
      'first has no comment',
    );
    expect(() => documentedEntries('', 'const A = {')).toThrow('no "const A = {"');
  });
});
