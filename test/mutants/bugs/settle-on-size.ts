import type { Mutant } from '../mutant.ts';

/** Some programs reserve the size up front: then size alone stands still while the bytes still come. */
export const settleOnSize: Mutant = {
  name: 'settle on size alone',
  breaks: '3: a file is taken while a program is still filling it',
  tests: ['test/engine/promises.test.ts', 'test/engine/watch/settle-state.test.ts'],
  forms: [
    {
      name: 'mtime is not looked at',
      edits: [
        {
          file: 'src/engine/watch/settle-state.ts',
          find: '  if (untouched(before.stat, stat)) return before;\n',
          put: `  if (untouched(before.stat, stat)) return before;
  if (before.stat.size === stat.size) return { ...before, stat };
`,
        },
      ],
    },
  ],
};
