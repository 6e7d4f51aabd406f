/** One thing that failed at least once: where it stands (file > describe > test) and what its error says. */
export interface Finding {
  readonly name: string;
  readonly error: string;
}

/** What checks came to: how many passed or were skipped, and which failed, or failed once and then passed. */
export interface Tally {
  readonly passed: number;
  readonly failed: readonly Finding[];
  /** Failed once, passed when repeated alone: not counted among the passed. */
  readonly unsteady: readonly Finding[];
  readonly skipped: number;
}

export const NOTHING: Tally = { passed: 0, failed: [], unsteady: [], skipped: 0 };
export const ONE_PASSED: Tally = { ...NOTHING, passed: 1 };

/** One failed check. */
export function oneFailed(name: string, error: string): Tally {
  return { ...NOTHING, failed: [{ name, error }] };
}

/** Sums tallies. */
export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (total, { passed, failed, unsteady, skipped }) => ({
      passed: total.passed + passed,
      failed: [...total.failed, ...failed],
      unsteady: [...total.unsteady, ...unsteady],
      skipped: total.skipped + skipped,
    }),
    NOTHING,
  );
}

/** The last line of `npm test`; unsteady tests are named in it only where there are some. */
export function closingLine({ passed, failed, unsteady, skipped }: Tally): string {
  const line = `${passed} passed, ${failed.length} failed, ${skipped} skipped`;
  return unsteady.length === 0 ? line : `${line}, ${unsteady.length} unsteady`;
}

/** Lines of an error that are shown: its message and where it was thrown. */
const ERROR_LINES = 8;

const isTold = (line: string): boolean => line.trim() !== '' && !/^\s*at .*node_modules/.test(line);

function findingText({ name, error }: Finding): string {
  const lines = error.split('\n').filter(isTold);
  return [`✗ ${name}`, ...lines.slice(0, ERROR_LINES).map((line) => `    ${line}`)].join('\n');
}

/** What stands right above the last line: every failure and every unsteady test by name, or nothing. */
export function findingsText({ failed, unsteady }: Tally): string {
  const parts: string[] = [];
  if (unsteady.length > 0) parts.push('Unsteady: failed once, passed when repeated alone');
  parts.push(...unsteady.map(findingText));
  if (failed.length > 0) parts.push('Failed');
  parts.push(...failed.map(findingText));
  return parts.map((part) => `\n${part}`).join('\n');
}
