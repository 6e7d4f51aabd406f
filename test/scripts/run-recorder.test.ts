import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { captureChild } from '../../scripts/process/run-child.ts';
import { inProject } from '../../scripts/project.ts';
import { judge } from '../../scripts/test/judge.ts';
import { readRecord } from '../../scripts/test/run-record.ts';
import { closingLine } from '../../scripts/test/tally.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';

/** Milliseconds for a whole vitest of its own on a slow machine. */
const LIMIT_MS = 120_000;

const FILES = {
  'vitest.config.mjs': `
    import { runRecorder } from ${JSON.stringify(inProject('scripts', 'test', 'run-recorder.ts'))};
    export default { test: { globals: true, reporters: [runRecorder('record.json')] } };`,
  'ends.test.mjs': `
    describe('Ends', () => {
      it('well', () => {});
      it('badly', () => { throw new Error('not today'); });
      it.skip('never', () => {});
    });`,
  'hook.test.mjs': `
    describe('Hook', () => {
      beforeAll(() => { throw new Error('no hook'); });
      it('is not reached', () => {});
    });`,
  'broken.test.mjs': 'throw new Error("no file");',
  'stray.test.mjs': `
    it('leaves a rejection behind', async () => {
      void Promise.reject(new Error('nobody waits'));
      await new Promise((resolve) => setTimeout(resolve, 50));
    });`,
};

let folder: TempFolder;
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(() => folder.dispose());

it(
  'A run leaves on record how every test ended, and what failed outside of tests',
  async () => {
    for (const [name, text] of Object.entries(FILES)) await folder.file(name, text);
    const vitest = inProject('node_modules', 'vitest', 'vitest.mjs');
    const end = await captureChild({
      command: process.execPath,
      args: [vitest, 'run', '--root', folder.path],
      options: { cwd: folder.path },
    });
    const record = await readRecord(path.join(folder.path, 'record.json'));
    const told = record?.results.map(({ file, name, state, error }) => [
      file,
      name,
      state,
      error.split('\n')[0],
    ]);
    expect(told?.toSorted(), end.output).toEqual([
      ['broken.test.mjs', 'the file itself', 'failed', 'Error: no file'],
      ['ends.test.mjs', 'Ends > badly', 'failed', 'Error: not today'],
      ['ends.test.mjs', 'Ends > never', 'skipped', ''],
      ['ends.test.mjs', 'Ends > well', 'passed', ''],
      ['hook.test.mjs', 'Hook > is not reached', 'skipped', ''],
      ['hook.test.mjs', 'Hook', 'failed', 'Error: no hook'],
      ['stray.test.mjs', 'an error outside every test', 'failed', 'Error: nobody waits'],
      ['stray.test.mjs', 'leaves a rejection behind', 'passed', ''],
    ]);
    expect(closingLine(judge({ record, exitCode: end.code ?? 1 }))).toBe('2 passed, 4 failed, 2 skipped');
  },
  LIMIT_MS,
);
