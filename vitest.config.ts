import { defineConfig } from 'vitest/config';
import { RECORD_FILE_ENV } from './scripts/test/run-record.ts';
import { runRecorder } from './scripts/test/run-recorder.ts';

/** Milliseconds one end-to-end test may take: it starts real Electrons and waits for real files to settle. */
const E2E_LIMIT_MS = 300_000;

/** Milliseconds one other test may take. Few need more than a second; a busy machine may make ten of it. */
const UNIT_LIMIT_MS = 120_000;

/** Milliseconds `expect.poll` goes on asking; vitest's own second is over while a busy machine draws one window. */
const POLL_LIMIT_MS = 45_000;

const recordFile = process.env[RECORD_FILE_ENV];

export default defineConfig({
  test: {
    pool: 'forks',
    expect: { poll: { timeout: POLL_LIMIT_MS } },
    reporters: recordFile === undefined ? ['default'] : ['default', runRecorder(recordFile)],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/e2e/**'],
          testTimeout: UNIT_LIMIT_MS,
          hookTimeout: UNIT_LIMIT_MS,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          fileParallelism: false,
          testTimeout: E2E_LIMIT_MS,
          hookTimeout: E2E_LIMIT_MS,
        },
      },
    ],
  },
});
