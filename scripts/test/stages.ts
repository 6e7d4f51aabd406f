import { existsSync } from 'node:fs';
import { buildApp } from '../build/build-app.ts';
import { MANIFEST_FILE } from '../build/renderer-manifest.ts';
import { startVirtualDisplay } from '../display/virtual-display.ts';
import { PlainError } from '../process/plain-error.ts';
import { exitCodeOf, runChild } from '../process/run-child.ts';
import { inProject } from '../project.ts';
import { provision } from '../provision/provision.ts';
import { chooseRuntime } from '../runtime/choose-runtime.ts';
import { electronSources } from '../runtime/electron-sources.ts';
import { NOTHING, ONE_PASSED, oneFailed, type Tally } from './tally.ts';
import { countTests, runVitest } from './vitest-stage.ts';

/** One part of `npm test`. A stage that throws counts as one failure; the next ones run all the same. */
export interface Stage {
  readonly title: string;
  run(): Promise<Tally>;
}

const bin = (name: string): string => inProject('node_modules', '.bin', name);

/** A stage that is one check: a command that ends well or does not. */
function oneCheck(title: string, command: string, args: readonly string[]): Stage {
  return {
    title,
    async run() {
      const code = exitCodeOf(await runChild({ command, args, options: { cwd: inProject() } }));
      return code === 0 ? ONE_PASSED : oneFailed(title, `Exit code ${code}: see above.`);
    },
  };
}

const provisioning: Stage = {
  title: 'What the machine needs',
  async run() {
    await provision('test', { hasDisplay: false });
    return NOTHING;
  },
};

const lint = oneCheck('Lint', bin('biome'), ['check', '.']);
const deadCode = oneCheck('Dead code', bin('knip'), ['--no-progress']);
const lockfile = oneCheck('Lockfile', process.execPath, [inProject('scripts', 'check-lockfile.ts')]);
const types = oneCheck('Types', bin('tsc'), ['-b']);

const unit: Stage = { title: 'Unit and integration', run: () => runVitest('unit', {}) };

const build: Stage = {
  title: 'Build',
  async run() {
    await buildApp();
    return NOTHING;
  },
};

const endToEnd: Stage = {
  title: 'End to end',
  async run() {
    // The manifest is written last: without it there is no whole build, and every test would wait for a window.
    if (!existsSync(inProject('out', 'renderer', MANIFEST_FILE)))
      throw new PlainError('There is no build to test.');
    const runtime = await chooseRuntime(electronSources, (line) => console.log(line));
    console.log(`Runtime: ${runtime.name}`);
    const display = await startVirtualDisplay();
    try {
      return await runVitest('e2e', display.env);
    } finally {
      await display.close();
    }
  },
};

const endToEndSkipped: Stage = {
  title: 'End to end: skipped, because HOTFOLDER_SKIP_E2E=1',
  run: async () => ({ ...NOTHING, skipped: await countTests('e2e') }),
};

/** The stages of a whole run, in order, or only what the end-to-end tests need. */
export function stagesFor({ onlyE2e, skipE2e }: { onlyE2e: boolean; skipE2e: boolean }): readonly Stage[] {
  if (onlyE2e) return [provisioning, build, endToEnd];
  const still = [lint, deadCode, lockfile, types];
  if (skipE2e) return [...still, unit, build, endToEndSkipped];
  return [provisioning, ...still, unit, build, endToEnd];
}
