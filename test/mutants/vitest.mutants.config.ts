import { appendFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vitest/config';
import { defineConfig } from 'vitest/config';
import { applyEdits, type Edit } from './mutant.ts';
import { editsOf } from './mutants.ts';

const ROOT = join(fileURLToPath(new URL('.', import.meta.url)), '..', '..');

/**
 * Puts a mutant's text in place of a module's while vitest loads it; the file on disk stays as it is. Each module
 * that was changed is noted in the file HOTFOLDER_MUTANT_LOADED, so that a bug that never ran is told.
 */
function substitution(edits: readonly Edit[]): Plugin {
  const loaded = process.env['HOTFOLDER_MUTANT_LOADED'];
  return {
    name: 'hotfolder-mutant',
    enforce: 'pre',
    transform(source, id) {
      const file = relative(ROOT, id.split('?')[0] ?? id)
        .split(sep)
        .join('/');
      if (!edits.some((edit) => edit.file === file)) return undefined;
      const code = applyEdits(edits, file, source);
      if (loaded !== undefined) appendFileSync(loaded, `${file}\n`);
      return { code, map: null };
    },
  };
}

const key = process.env['HOTFOLDER_MUTANT'];

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export
export default defineConfig({
  root: ROOT,
  plugins: key === undefined ? [] : [substitution(editsOf(key))],
  test: {
    name: 'mutant',
    pool: 'forks',
    // Its key knows a plugin's name and not what it does: one mutant's modules would be served to the next.
    fsModuleCache: false,
    include: ['test/engine/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
