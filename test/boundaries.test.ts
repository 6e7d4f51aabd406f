import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const filesIn = (folder: string): readonly { name: string; text: string }[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: relative(ROOT, path), text: readFileSync(path, 'utf8') }));

const importsOf = (text: string): readonly string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '');

/** Lines of code that match, comments left out. */
const lines = (folder: string, pattern: RegExp, except: readonly string[] = []): readonly string[] =>
  filesIn(folder)
    .filter((file) => !except.includes(file.name))
    .flatMap((file) =>
      file.text
        .split('\n')
        .filter((line) => !/^\s*(\/\/|\*|\/\*)/.test(line) && pattern.test(line))
        .map((line) => `${file.name}: ${line.trim()}`),
    );

describe('The engine', () => {
  test('was found, so that the tests below look at something', () => {
    expect(filesIn('src/engine').length).toBeGreaterThan(40);
  });

  test('takes time, chance and settings from its ports only', () => {
    const forbidden =
      /\b(Date\.now|Math\.random|setTimeout|setInterval|setImmediate|performance\.now|process\.env|new Date\(\))/;
    expect(lines('src/engine', forbidden, ['src/engine/ports/system-clock.ts'])).toEqual([]);
    expect(lines('src/engine', /node:timers/)).toEqual([]);
  });

  test('never imports Electron, nor a program, nor a package that needs Electron', () => {
    const imports = ['src/engine', 'src/sandbox', 'src/cli'].flatMap((folder) =>
      filesIn(folder).flatMap((file) => importsOf(file.text).map((from) => ({ file: file.name, from }))),
    );
    const outside = imports.filter(({ from }) => /^electron|\/(main|renderer|preload)\//.test(from));
    expect(outside).toEqual([]);
    const packages = new Set(imports.map(({ from }) => from).filter((from) => !/^(\.|node:)/.test(from)));
    expect([...packages].filter((name) => needsElectron(name))).toEqual([]);
  });

  test('does not know the sandbox', () => {
    expect(lines('src/engine', /sandbox\//)).toEqual([]);
  });
});

function needsElectron(name: string): boolean {
  const root = name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
  const require = createRequire(join(ROOT, 'package.json'));
  const folder = require.resolve.paths(root)?.map((path) => join(path, root)) ?? [];
  for (const path of folder) {
    try {
      const described = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as {
        dependencies?: Record<string, string>;
        peerDependencies?: Record<string, string>;
      };
      const needs = Object.keys({ ...described.dependencies, ...described.peerDependencies });
      return needs.some((need) => need.startsWith('electron'));
    } catch {
      // Not in this folder; the next one is looked at.
    }
  }
  throw new Error(`package ${name} is not installed`);
}

describe('The house', () => {
  const source = [...filesIn('src'), ...filesIn('scripts')];
  const all = [...source, ...filesIn('test')];

  test('has no file over 250 lines', () => {
    // What is made is as long as what it is made from.
    const long = source
      .filter((file) => file.name !== join('src', 'shared', 'language', 'words-type.ts'))
      .map((file) => [file.name, file.text.split('\n').length] as const)
      .filter(([, count]) => count > 251);
    expect(long).toEqual([]);
  });

  test('has no barrels: a file that only passes on what others export', () => {
    const barrels = filesIn('src').filter((file) => {
      const code = file.text
        .split('\n')
        .filter((line) => line.trim() !== '' && !/^\s*(\/\/|\*|\/\*)/.test(line));
      return code.length > 0 && code.every((line) => /^export .* from /.test(line));
    });
    expect(barrels.map((file) => file.name)).toEqual([]);
  });

  test('gives a reason on the line of every suppression', () => {
    const bare = all.flatMap((file) =>
      file.text
        .split('\n')
        .filter(
          (line) =>
            /^\s*(\/\/|\{?\/\*)\s*(biome-ignore|@ts-)/.test(line) &&
            !/biome-ignore(-start|-end)? [\w/]+: \S+ \S+|@ts-expect-error \S+ \S+/.test(line),
        ),
    );
    expect(bare).toEqual([]);
  });
});
