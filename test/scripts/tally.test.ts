import { describe, expect, it } from 'vitest';
import { closingLine, findingsText, NOTHING, ONE_PASSED, oneFailed, sum } from '../../scripts/test/tally.ts';

const unsteady = {
  name: 'b.test.ts > It > holds',
  error: 'AssertionError: 1\n\n    at b.test.ts:3:1\n    at run (node_modules/vitest/run.js:1:1)',
};

describe('The last line of npm test', () => {
  it('sums every stage', () => {
    const total = sum([
      ONE_PASSED,
      oneFailed('Lint', 'see above'),
      NOTHING,
      { ...NOTHING, passed: 7, skipped: 2 },
    ]);
    expect(closingLine(total)).toBe('8 passed, 1 failed, 2 skipped');
  });

  it('counts what passed only when repeated apart from what passed', () => {
    const total = sum([ONE_PASSED, { ...NOTHING, unsteady: [unsteady] }]);
    expect(closingLine(total)).toBe('1 passed, 0 failed, 0 skipped, 1 unsteady');
  });
});

describe('What stands above the last line', () => {
  it('is nothing when all is well', () => {
    expect(findingsText(ONE_PASSED)).toBe('');
  });

  it('names what failed last, after what was unsteady, each with the first lines of its error', () => {
    const error = Array.from({ length: 30 }, (_, line) => `line ${line}`).join('\n');
    const text = findingsText(
      sum([oneFailed('a.test.ts > It > stands', error), { ...NOTHING, unsteady: [unsteady] }]),
    );
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      'Unsteady: failed once, passed when repeated alone',
      '✗ b.test.ts > It > holds',
      '    AssertionError: 1',
      '        at b.test.ts:3:1',
      'Failed',
      '✗ a.test.ts > It > stands',
      ...Array.from({ length: 8 }, (_, line) => `    line ${line}`),
    ]);
  });
});
