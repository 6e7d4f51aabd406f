import { writeFile } from 'node:fs/promises';
import type { Reporter, SerializedError, TestCase, TestModule, TestSuite } from 'vitest/node';
import type { Result } from './run-record.ts';

type Errors = readonly { readonly message: string; readonly stack?: string | undefined }[] | undefined;

function errorsText(errors: Errors): string {
  return (errors ?? []).map(({ message, stack }) => stack ?? message).join('\n');
}

function testResult(test: TestCase): Result {
  const { state, errors } = test.result();
  const file = test.module.relativeModuleId;
  const place = { id: test.id, file, name: test.fullName, kind: 'test' } as const;
  if (state === 'pending') return { ...place, state: 'failed', error: 'The run ended before this test did.' };
  return { ...place, state, error: errorsText(errors) };
}

function suiteFailures(suite: TestSuite): Result[] {
  if (suite.errors().length === 0) return [];
  const place = { id: suite.id, file: suite.module.relativeModuleId, name: suite.fullName } as const;
  return [{ ...place, kind: 'around', state: 'failed', error: errorsText(suite.errors()) }];
}

const ended = (module: TestModule): boolean => ['passed', 'failed', 'skipped'].includes(module.state());

function moduleFailures(module: TestModule): Result[] {
  const place = { id: module.id, file: module.relativeModuleId, kind: 'around', state: 'failed' } as const;
  const error = errorsText(module.errors());
  if (error !== '') return [{ ...place, name: 'the file itself', error }];
  return ended(module) ? [] : [{ ...place, name: 'the file itself', error: 'It did not come to its end.' }];
}

/** An error outside all tests, with the file vitest names, or else the one file that did not come to its end. */
function strayFailure(error: SerializedError, modules: readonly TestModule[]): Result {
  const unfinished = modules.filter((module) => !ended(module));
  const only = unfinished.length === 1 ? unfinished[0] : undefined;
  const named = modules.find(({ moduleId }) => moduleId === error['VITEST_TEST_PATH']);
  const file = (named ?? only)?.relativeModuleId ?? '';
  return {
    id: `${file} ${error.message}`,
    file,
    name: 'an error outside every test',
    kind: 'around',
    state: 'failed',
    error: errorsText([error]),
  };
}

/** A vitest reporter that keeps how everything ended, errors outside of tests included, which vitest's JSON omits. */
export function runRecorder(file: string): Reporter {
  return {
    async onTestRunEnd(modules, strayErrors) {
      const results = modules.flatMap((module) => [
        ...[...module.children.allTests()].map(testResult),
        ...[...module.children.allSuites()].flatMap(suiteFailures),
        ...moduleFailures(module),
      ]);
      results.push(...strayErrors.map((error) => strayFailure(error, modules)));
      await writeFile(file, JSON.stringify({ results }));
    },
  };
}
