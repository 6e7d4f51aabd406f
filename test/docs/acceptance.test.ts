import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const isThere = (path: string): boolean =>
  existsSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)));

/** A point of the page: its number, its sentence, and what stands under it. */
interface Point {
  readonly number: number;
  readonly sentence: string;
  readonly proof: string;
}

const points: readonly Point[] = [
  ...read('docs/acceptance.md').matchAll(/^(\d+)\. (.+)\n((?:^ {3,4}.+\n?)+)/gm),
].map(([, number = '', sentence = '', proof = '']) => ({ number: Number(number), sentence, proof }));

/** The tests a point names: each file in code, then the full names in bold, with › between a group and its test. */
function testsOf(proof: string): readonly (readonly [file: string, title: string])[] {
  let file = '';
  return [...proof.matchAll(/`(test\/[^`]+)`|\*\*([^*]+)\*\*/g)].flatMap(([, named, title]) => {
    if (named !== undefined) file = named;
    return title === undefined ? [] : [[file, title] as const];
  });
}

const scriptsOf = (proof: string): readonly string[] =>
  [...proof.matchAll(/`npm run ([\w:]+)`/g)].map(([, name = '']) => name);

test('The page has forty points, numbered from 1 to 40, each with a sentence', () => {
  expect(points.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  for (const { sentence } of points) expect(sentence).toMatch(/^[A-Z0-9].+\.$/);
});

describe.each(points.map((point) => [point.number, point] as const))('Point %d', (_number, { proof }) => {
  test('names a test or a benchmark that is there', () => {
    const tests = testsOf(proof);
    const scripts = scriptsOf(proof);
    expect(tests.length + scripts.length).toBeGreaterThan(0);
    const { scripts: known } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const script of scripts) expect(Object.keys(known)).toContain(script);
    for (const [file, title] of tests) {
      expect(isThere(file), file).toBe(true);
      const source = read(file);
      // A title that stands for several keeps its placeholders: it is compared as it is written.
      for (const part of title.split(' › ')) expect(source, `${file}: ${part}`).toContain(`'${part}'`);
    }
  });
});

test('Every file that is named has a title, and every title a file', () => {
  for (const { proof } of points) {
    const files = [...proof.matchAll(/`test\/[^`]+`/g)].length;
    const titled = new Set(testsOf(proof).map(([file]) => file));
    expect(titled.size).toBe(files);
    expect(titled).not.toContain('');
  }
});
