import { defineConfig } from 'vitest/config';

/** Milliseconds one end-to-end test may take: it starts real Electrons and waits for real files to settle. */
const E2E_LIMIT_MS = 180_000;

export default defineConfig({
  test: {
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/e2e/**'],
          testTimeout: 20_000,
          hookTimeout: 20_000,
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
