import type { Mutant } from '../mutant.ts';

const file = 'src/engine/queue/send-file.ts';

/** A file that was written to while it was sent is taken for the one that was opened. */
export const skipSecondFstat: Mutant = {
  name: 'skip the second fstat',
  breaks: '3: bytes of two versions are stored as one file',
  tests: ['test/engine/promises.test.ts', 'test/engine/identity.test.ts'],
  forms: [
    {
      name: 'before the last block',
      edits: [
        {
          file,
          find: '      const same = await unchanged(source);\n      if (!same.ok) return same;\n',
          put: '',
        },
      ],
    },
    {
      name: 'after the answer',
      edits: [
        {
          file,
          find: '    const same = await unchanged(source);\n    const applied',
          put: '    const same: Result<void> = ok(undefined);\n    const applied',
        },
      ],
    },
  ],
};
