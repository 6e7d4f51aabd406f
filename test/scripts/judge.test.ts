import { describe, expect, it } from 'vitest';
import { filesToRepeat, judge, judgeRepeated, type VitestRun } from '../../scripts/test/judge.ts';
import type { Result } from '../../scripts/test/run-record.ts';
import { closingLine } from '../../scripts/test/tally.ts';

function test(file: string, name: string, state: Result['state']): Result {
  return { id: `${file} ${name}`, file, name, kind: 'test', state, error: state === 'failed' ? 'No.' : '' };
}

function around(file: string): Result {
  return {
    id: `${file} itself`,
    file,
    name: 'the file itself',
    kind: 'around',
    state: 'failed',
    error: 'No.',
  };
}

function run(
  results: readonly Result[],
  exitCode = results.some(({ state }) => state === 'failed') ? 1 : 0,
): VitestRun {
  return { record: { results }, exitCode };
}

const one = (state: Result['state']): Result => test('a', 'one', state);
const two = (state: Result['state']): Result => test('a', 'two', state);
const other = test('b', 'other', 'passed');
const line = (first: readonly Result[], second: readonly Result[]): string =>
  closingLine(judgeRepeated(run(first), run(second)));

describe('One vitest run', () => {
  it('is judged by its tests, and names those that failed', () => {
    const tally = judge(run([one('failed'), two('skipped'), other]));
    expect(tally).toEqual({
      passed: 1,
      failed: [{ name: 'a > one', error: 'No.' }],
      unsteady: [],
      skipped: 1,
    });
  });

  it('that ended badly without a failed test counts as a failure', () => {
    expect(closingLine(judge(run([other], 1)))).toBe('1 passed, 1 failed, 0 skipped');
  });

  it('that left no record counts as a failure', () => {
    expect(closingLine(judge({ record: undefined, exitCode: 0 }))).toBe('0 passed, 1 failed, 0 skipped');
  });
});

describe('The files to run once more', () => {
  it('are those with failures', () => {
    expect(filesToRepeat(run([one('failed'), two('failed'), other, around('c')]))).toEqual(['a', 'c']);
    expect(filesToRepeat(run([one('passed')]))).toEqual([]);
  });

  it('are none when more than five failed: something is broken, not unsteady', () => {
    const failed = ['a', 'b', 'c', 'd', 'e', 'f'].map((file) => test(file, 'one', 'failed'));
    expect(filesToRepeat(run(failed.slice(1)))).toHaveLength(5);
    expect(filesToRepeat(run(failed))).toEqual([]);
  });

  it('are none when an error names no file, or the run left no record', () => {
    expect(filesToRepeat(run([one('failed'), around('')]))).toEqual([]);
    expect(filesToRepeat({ record: undefined, exitCode: 1 })).toEqual([]);
  });
});

describe('A test that failed', () => {
  it('and passed when repeated is unsteady, not passed', () => {
    const tally = judgeRepeated(
      run([one('failed'), two('passed'), other]),
      run([one('passed'), two('passed')]),
    );
    expect(closingLine(tally)).toBe('2 passed, 0 failed, 0 skipped, 1 unsteady');
    expect(tally.unsteady).toEqual([{ name: 'a > one', error: 'No.' }]);
  });

  it('twice has failed', () => {
    expect(line([one('failed'), other], [one('failed')])).toBe('1 passed, 1 failed, 0 skipped');
  });

  it('only when its file was repeated is unsteady', () => {
    expect(line([one('failed'), two('passed')], [one('passed'), two('failed')])).toBe(
      '0 passed, 0 failed, 0 skipped, 2 unsteady',
    );
  });

  it('has failed when the repeated file skipped it or no longer has it', () => {
    expect(line([one('failed'), two('passed')], [one('skipped'), two('passed')])).toBe(
      '1 passed, 1 failed, 0 skipped',
    );
    expect(line([one('failed'), two('passed')], [two('passed')])).toBe('1 passed, 1 failed, 0 skipped');
  });

  it('has failed when the repeated run ended badly without saying why, or left nothing', () => {
    const first = run([one('failed')]);
    for (const second of [run([one('passed')], 1), run([]), { record: undefined, exitCode: 0 }])
      expect(closingLine(judgeRepeated(first, second))).toBe('0 passed, 1 failed, 0 skipped');
  });
});

describe('A failure around tests', () => {
  it('is unsteady when the file then ran well, and its tests count', () => {
    expect(line([around('a'), other], [one('passed'), two('skipped')])).toBe(
      '2 passed, 0 failed, 1 skipped, 1 unsteady',
    );
  });

  it('twice has failed', () => {
    expect(line([around('a'), other], [around('a')])).toBe('1 passed, 1 failed, 0 skipped');
    expect(line([around('a'), one('passed')], [around('a'), one('passed')])).toBe(
      '1 passed, 1 failed, 0 skipped',
    );
  });

  it('that only the repeated file shows is unsteady', () => {
    expect(line([one('failed')], [one('passed'), around('a')])).toBe(
      '0 passed, 0 failed, 0 skipped, 2 unsteady',
    );
  });

  it('of the repeated run that names no file leaves the first run as it was', () => {
    expect(line([one('failed')], [one('passed'), around('')])).toBe('0 passed, 1 failed, 0 skipped');
  });
});
