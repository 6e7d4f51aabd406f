import type { Result, RunRecord } from './run-record.ts';
import { type Finding, oneFailed, type Tally } from './tally.ts';

/** Files with failures up to which these files are run once more; above it something is broken, not unsteady. */
const REPEAT_LIMIT_FILES = 5;

/** How one vitest run ended. */
export interface VitestRun {
  readonly record: RunRecord | undefined;
  readonly exitCode: number;
}

const isFailure = ({ state }: Result): boolean => state === 'failed';

function findingOf({ file, name, error }: Result): Finding {
  return { name: file === '' ? name : `${file} > ${name}`, error };
}

/** The files to run once more: those with failures, unless they are too many or a failure names none. */
export function filesToRepeat({ record }: VitestRun): readonly string[] {
  const files = new Set(record?.results.filter(isFailure).map(({ file }) => file));
  return files.has('') || files.size > REPEAT_LIMIT_FILES ? [] : [...files];
}

/**
 * A vitest run's tally. A run that ended badly without a failure it could tell (or left no record at all)
 * still counts as one failure: it must not pass for green.
 */
export function judge({ record, exitCode }: VitestRun): Tally {
  if (record === undefined)
    return oneFailed('vitest', `It left no record of its run (exit code ${exitCode}).`);
  const failed = record.results.filter(isFailure).map(findingOf);
  if (exitCode !== 0 && failed.length === 0) failed.push({ name: 'vitest', error: `Exit code ${exitCode}.` });
  const count = (state: Result['state']): number =>
    record.results.filter((one) => one.state === state).length;
  return { passed: count('passed'), failed, unsteady: [], skipped: count('skipped') };
}

type Verdict = 'passed' | 'failed' | 'unsteady' | 'skipped';

/** A test is unsteady when it passed in one of the runs and failed in the other. */
function testVerdict(before: Result | undefined, again: Result | undefined): Verdict {
  const states = [before?.state, again?.state];
  if (states.includes('passed')) return states.includes('failed') ? 'unsteady' : 'passed';
  return states.includes('failed') ? 'failed' : 'skipped';
}

/** What failed around tests is unsteady when the file's tests ran once with nothing failing around them. */
function aroundVerdict(before: Result | undefined, { file }: Result, again: readonly Result[]): Verdict {
  if (before === undefined) return 'unsteady';
  const there = again.filter((one) => one.file === file);
  return there.length > 0 && there.every(({ kind }) => kind === 'test') ? 'unsteady' : 'failed';
}

/** The tally of a run whose failed files were run once more: what never passed has failed, the rest is unsteady. */
export function judgeRepeated(first: VitestRun, second: VitestRun): Tally {
  const told = second.record?.results ?? [];
  const isExplained = told.some(isFailure) || second.exitCode === 0;
  if (told.length === 0 || !isExplained || told.some(({ file }) => file === '')) return judge(first);
  const before = new Map(first.record?.results.map((one) => [one.id, one]));
  const again = new Map(told.map((one) => [one.id, one]));
  const verdictOf = (one: Result): Verdict =>
    one.kind === 'test'
      ? testVerdict(before.get(one.id), again.get(one.id))
      : aroundVerdict(before.get(one.id), one, told);
  // A failure of the first run is told with its first error.
  const all = [...new Map([...again, ...before]).values()];
  const judged = all.map((one) => ({ one, verdict: verdictOf(one) }));
  const having = (wanted: Verdict): Result[] =>
    judged.filter(({ verdict }) => verdict === wanted).map(({ one }) => one);
  const failing = (one: Result): Result => (isFailure(one) ? one : (again.get(one.id) ?? one));
  return {
    passed: having('passed').length,
    failed: having('failed').map(failing).map(findingOf),
    unsteady: having('unsteady').map(failing).map(findingOf),
    skipped: having('skipped').length,
  };
}
