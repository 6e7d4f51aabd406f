import { describe, expect, it } from 'vitest';
import { closingLine, NOTHING, ONE_FAILED, ONE_PASSED, sum, vitestTally } from '../../scripts/test/tally.ts';

const report = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };

describe('The last line of npm test', () => {
  it('sums every stage', () => {
    const total = sum([ONE_PASSED, ONE_FAILED, NOTHING, vitestTally(report, 0)]);
    expect(closingLine(total)).toBe('8 passed, 1 failed, 2 skipped');
  });

  it('counts a run that ended badly without a failed test as a failure', () => {
    expect(vitestTally(report, 1)).toEqual({ passed: 7, failed: 1, skipped: 2 });
    expect(vitestTally({ ...report, numFailedTests: 3 }, 1).failed).toBe(3);
  });

  it('counts a run that left no report as a failure', () => {
    expect(vitestTally(undefined, 0)).toEqual(ONE_FAILED);
  });
});
