import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { applyEdits, formKey, StaleMutantError } from './mutant.ts';
import { editsOf, MUTANTS } from './mutants.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FORMS = MUTANTS.flatMap((mutant) => mutant.forms.map((form) => formKey(mutant, form)));
/** Inside the project, so that its packages are found. */
const CACHE = join(ROOT, '.cache', 'mutants');

mkdirSync(CACHE, { recursive: true });
const trees = mkdtempSync(join(CACHE, 'types-'));

afterAll(() => {
  rmSync(trees, { recursive: true, force: true });
});

/** A copy of the engine with one form's edits made. */
function mutatedTree(key: string): void {
  const tree = join(trees, String(FORMS.indexOf(key)));
  for (const world of ['shared', 'engine'])
    cpSync(join(ROOT, 'src', world), join(tree, 'src', world), { recursive: true });
  // What is shared imports the English words from there.
  cpSync(join(ROOT, 'assets', 'languages'), join(tree, 'assets', 'languages'), { recursive: true });
  const edits = editsOf(key);
  for (const file of new Set(edits.map((edit) => edit.file)))
    writeFileSync(join(tree, file), applyEdits(edits, file, readFileSync(join(tree, file), 'utf8')));
}

describe('The mutants', () => {
  test('are twelve, and every form has a name of its own', () => {
    expect(MUTANTS).toHaveLength(12);
    expect(new Set(FORMS).size).toBe(FORMS.length);
  });

  test.each(FORMS)('still fit the source: %s', (key) => {
    const edits = editsOf(key);
    expect(edits.length).toBeGreaterThan(0);
    for (const file of new Set(edits.map((edit) => edit.file))) {
      const source = readFileSync(join(ROOT, file), 'utf8');
      expect(applyEdits(edits, file, source)).not.toBe(source);
    }
  });

  test('are bugs and not mistakes of writing: each mutated engine compiles', () => {
    for (const key of FORMS) mutatedTree(key);
    const options = { composite: false, incremental: false, emitDeclarationOnly: false, noEmit: true };
    const config = {
      extends: join(ROOT, 'tsconfig.base.json'),
      compilerOptions: { ...options, declaration: false, types: ['node'] },
      include: ['**/*.ts'],
    };
    writeFileSync(join(trees, 'tsconfig.json'), JSON.stringify(config));
    const tsc = join(ROOT, 'node_modules', '.bin', 'tsc');
    const { stdout, status } = spawnSync(tsc, ['-p', trees], { encoding: 'utf8', timeout: 240_000 });
    const errors = stdout.split('\n').filter((line) => line.includes('error TS'));
    expect(errors.map((line) => `${FORMS[Number(/(\d+)\/src/.exec(line)?.[1])]}: ${line}`)).toEqual([]);
    expect(status).toBe(0);
  }, 250_000);

  test('that no longer fit are told, never passed over', () => {
    const edit = { file: 'a.ts', find: 'old', put: 'new' };
    expect(() => applyEdits([edit], 'a.ts', 'nothing here')).toThrow(StaleMutantError);
    expect(() => applyEdits([edit], 'a.ts', 'old and old')).toThrow('found 2 times');
    expect(applyEdits([edit], 'a.ts', 'old $& one')).toBe('new $& one');
    expect(() => editsOf('no such bug')).toThrow('no mutant');
  });
});
