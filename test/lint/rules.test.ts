import { execFile } from 'node:child_process';
import { copyFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BIOME = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');

/** What must not stand where, and the rule that says so. */
const BROKEN: readonly (readonly [file: string, rule: string, source: string])[] = [
  ['src/engine/any.ts', 'suspicious/noExplicitAny', 'export const given = (one: any): unknown => one;'],
  [
    'src/engine/floating.ts',
    'nursery/noFloatingPromises',
    'async function send(): Promise<void> {}\nexport function start(): void {\n  send();\n}',
  ],
  [
    'src/engine/misused.ts',
    'nursery/noMisusedPromises',
    'async function ready(): Promise<boolean> {\n  return true;\n}\nexport const said = (): string => {\n  if (ready()) return "yes";\n  return "no";\n};',
  ],
  ['src/engine/default.ts', 'style/noDefaultExport', 'export default 1;'],
  ['src/engine/protocol.ts', 'style/useNodejsImportProtocol', "export { join } from 'path';"],
  ['src/engine/bang.ts', 'style/noNonNullAssertion', 'export const first = (a: string[]): string => a[0]!;'],
  ['src/engine/camelCase.ts', 'style/useFilenamingConvention', 'export const one = 1;'],
  ['src/engine/printing.ts', 'suspicious/noConsole', "console.log('hello');"],
  ['src/engine/unused.ts', 'correctness/noUnusedVariables', 'const left = 1;'],
  [
    'src/engine/cycle-a.ts',
    'suspicious/noImportCycles',
    "import { b } from './cycle-b.ts';\nexport const a = (): unknown => b;",
  ],
  [
    'src/engine/cycle-b.ts',
    'suspicious/noImportCycles',
    "import { a } from './cycle-a.ts';\nexport const b = (): unknown => a;",
  ],
];

/** Who may not import what. */
const FOREIGN: readonly (readonly [world: string, from: readonly string[]])[] = [
  ['shared', ['node:fs', 'electron', 'react', '../engine/x.ts', '../main/x.ts', '../renderer/x.ts']],
  ['engine', ['electron', 'electron-store', 'react', '../main/x.ts', '../sandbox/x.ts', '../cli/x.ts']],
  ['engine', ['node:timers/promises', '../renderer/x.ts', '../preload/x.ts']],
  ['sandbox', ['electron', 'electron-store', '../main/x.ts', '../renderer/x.ts']],
  ['cli', ['electron', 'electron-store', '../main/x.ts', '../renderer/x.ts']],
  ['main', ['react', '../renderer/x.ts', '../preload/x.ts']],
  ['preload', ['node:fs', 'zod/mini', '../engine/x.ts', '../main/x.ts', '../shared/contract.ts']],
  ['renderer', ['node:fs', 'electron', 'zod', '../engine/x.ts', '../main/x.ts', '../preload/x.ts']],
];

const RESTRICTED = 'style/noRestrictedImports';
const foreign = FOREIGN.flatMap(([world, froms]) =>
  froms.map((from, index) => {
    const file = `src/${world}/from-${from.replace(/\W+/g, '-')}-${index}.ts`;
    return [file, RESTRICTED, `import * as all from '${from}';\nexport const held: unknown = all;`] as const;
  }),
);

/** What each world does every day; it must pass. */
const SOUND: readonly (readonly [file: string, source: string])[] = [
  ['src/shared/fine.ts', "import { b } from './other.ts';\nexport const c: unknown = b;"],
  ['src/engine/fine.ts', "import * as fs from 'node:fs';\nexport const held: unknown = fs;"],
  ['src/main/fine.ts', "import * as electron from 'electron';\nexport const held: unknown = electron;"],
  ['src/preload/fine.ts', "import { A } from '../shared/channels.ts';\nexport const held: unknown = A;"],
  ['src/renderer/fine.ts', "import * as z from 'zod/mini';\nexport const held: unknown = z;"],
  ['scripts/fine.ts', "console.log('hello');"],
  ['some.config.ts', 'export default 1;'],
];

interface Diagnostic {
  readonly category: string;
  readonly severity: string;
  readonly location: { readonly path: string | { readonly file: string } };
}

let folder: TempFolder;
const found = new Map<string, string[]>();

const biome = (cwd: string): Promise<string> =>
  new Promise((resolve) => {
    const args = [BIOME, 'lint', '--reporter=json', '--max-diagnostics=none', '--vcs-enabled=false', '.'];
    execFile(process.execPath, args, { cwd, maxBuffer: 64_000_000 }, (_error, stdout) => resolve(stdout));
  });

beforeAll(async () => {
  folder = await tempFolder();
  await copyFile(path.join(ROOT, 'biome.json'), path.join(folder.path, 'biome.json'));
  const all = [...BROKEN, ...foreign].map(([file, , source]) => [file, source] as const);
  for (const [file, source] of [...all, ...SOUND]) {
    await folder.file(file, `${source}\n`);
  }
  const report = JSON.parse(await biome(folder.path)) as { readonly diagnostics: readonly Diagnostic[] };
  for (const { category, severity, location } of report.diagnostics) {
    const file = typeof location.path === 'string' ? location.path : location.path.file;
    const told = `${category.replace(/^lint\//, '')} ${severity}`;
    found.set(file, [...(found.get(file) ?? []), told]);
  }
});

afterAll(() => folder.dispose());

describe('Lint refuses, as an error,', () => {
  test.each(BROKEN)('%s by %s', (file, rule) => {
    expect(found.get(file)).toContain(`${rule} error`);
  });
});

describe('Nobody imports across the borders of the house:', () => {
  test.each(foreign)('%s is refused', (file) => {
    expect(found.get(file)).toContain(`${RESTRICTED} error`);
  });
});

describe('Lint lets pass', () => {
  test.each(SOUND)('%s', (file) => {
    expect(found.get(file)).toBeUndefined();
  });
});
