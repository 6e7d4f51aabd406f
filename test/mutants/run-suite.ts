import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How one run of tests ended. */
export type SuiteEnd =
  | { readonly kind: 'green'; readonly tests: number }
  | { readonly kind: 'caught'; readonly test: string; readonly file: string; readonly why: string }
  /** Neither: nothing was proved. */
  | { readonly kind: 'broken'; readonly why: string };

/** What of vitest's JSON report is read. */
interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[] | null;
    }[];
  }[];
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CONFIG = join('test', 'mutants', 'vitest.mutants.config.ts');
const CACHE = join(ROOT, '.cache', 'mutants');
const REPORT = join(CACHE, 'report.json');
const LOADED = join(CACHE, 'loaded.txt');
/** The whole engine's tests take a minute and a half on two cores; after this a run hangs. */
const LONGEST_RUN_MS = 8 * 60_000;

/** Runs test files (all of the engine's when none is named) over a mutant, or over the source as it is. */
export async function runSuite(mutant: string | undefined, files: readonly string[]): Promise<SuiteEnd> {
  mkdirSync(CACHE, { recursive: true });
  for (const file of [REPORT, LOADED]) rmSync(file, { force: true });
  const env = { ...process.env, HOTFOLDER_MUTANT: mutant, HOTFOLDER_MUTANT_LOADED: LOADED };
  const code = await runVitest(['--bail', '1', ...files], env);
  if (code === 'hung') return { kind: 'broken', why: `not over after ${LONGEST_RUN_MS / 60_000} minutes` };
  if ((mutant !== undefined) !== existsSync(LOADED))
    return { kind: 'broken', why: mutant ? 'no test loaded the mutated module' : 'a mutant was loaded' };
  return endOf(readReport(), code);
}

/** Runs vitest in a process group of its own, so that what hangs can be ended with all its workers. */
function runVitest(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number | 'hung'> {
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const reporting = ['--reporter=json', `--outputFile=${REPORT}`];
  const child = spawn(process.execPath, [vitest, 'run', '--config', CONFIG, ...reporting, ...args], {
    cwd: ROOT,
    env,
    detached: true,
    stdio: 'ignore',
  });
  const end = (): void => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  };
  const stop = (): void => {
    end();
    process.exit(130);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      end();
      resolve('hung');
    }, LONGEST_RUN_MS);
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
    child.once('close', () => {
      clearTimeout(late);
      process.off('SIGINT', stop).off('SIGTERM', stop);
    });
  });
}

function readReport(): Report | undefined {
  try {
    return JSON.parse(readFileSync(REPORT, 'utf8'));
  } catch {
    return undefined;
  }
}

const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** What a failed test says: the first broken promise where `check` names one, else its first line. */
function reason(messages: readonly string[]): string {
  const lines = messages
    .flatMap((text) => text.replaceAll(COLOURS, '').split('\n'))
    .map((line) => line.trim());
  return (lines.find((line) => /^\d+: /.test(line)) ?? lines.find((line) => line !== '') ?? '').slice(0, 160);
}

/** Only a failed test catches: a file that did not load, or no report, proves nothing. */
function endOf(report: Report | undefined, code: number): SuiteEnd {
  if (report === undefined) return { kind: 'broken', why: `vitest ended with ${code} and left no report` };
  for (const { name, assertionResults } of report.testResults) {
    const failed = assertionResults.find((one) => one.status === 'failed');
    if (!failed) continue;
    const why = reason(failed.failureMessages ?? []);
    const test = [...failed.ancestorTitles, failed.title].join(' › ');
    return { kind: 'caught', test, file: relative(ROOT, name), why };
  }
  const unloaded = report.testResults.find((one) => one.status === 'failed');
  if (unloaded)
    return { kind: 'broken', why: `${relative(ROOT, unloaded.name)}: ${reason([unloaded.message])}` };
  if (report.numPassedTests === 0) return { kind: 'broken', why: 'no test ran' };
  if (code !== 0) return { kind: 'broken', why: `vitest ended with ${code} and no test failed` };
  return { kind: 'green', tests: report.numPassedTests };
}
