import { readFile } from 'node:fs/promises';

/** How one test ended, or that something around the tests of a file failed. */
export interface Result {
  /** The same in every run: where the test stands in its file, or the place of a failure around tests. */
  readonly id: string;
  /** The file's path, seen from the project; '' where an error names none. */
  readonly file: string;
  /** The describes and the test, or what failed around them. */
  readonly name: string;
  /** A test, or what stands around tests: a hook of all, a file that does not load, an error nobody awaited. */
  readonly kind: 'test' | 'around';
  readonly state: 'passed' | 'failed' | 'skipped';
  /** The error's message and stack; '' unless failed. */
  readonly error: string;
}

/** What a vitest run leaves on disk: every test's end, and every failure around tests. */
export interface RunRecord {
  readonly results: readonly Result[];
}

/** The environment variable that names the file a run leaves its record in. */
export const RECORD_FILE_ENV = 'HOTFOLDER_TEST_RECORD';

/** Reads a run's record; undefined where the run left none. */
export async function readRecord(file: string): Promise<RunRecord | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
