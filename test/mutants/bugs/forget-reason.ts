import type { Mutant } from '../mutant.ts';

const file = 'src/engine/watch/ignored-files.ts';

/** A file that is not sent and about which nothing is said looks like a file that was lost. */
export const forgetReason: Mutant = {
  name: 'forget why a file was ignored',
  breaks: '1: a file is passed over in silence',
  tests: [
    'test/engine/identity.test.ts',
    'test/engine/watch/root-watch.test.ts',
    'test/engine/promises.test.ts',
  ],
  forms: [
    {
      name: 'it is not remembered',
      edits: [{ file, find: '    memory.remember(root.id, batch.map(rowOf));\n', put: '' }],
    },
    {
      name: 'every reason becomes one',
      edits: [
        {
          file,
          find: "  fate: { kind: 'ignored', reason },",
          put: "  fate: { kind: 'ignored', reason: reason === 'hidden' ? reason : 'not-media' },",
        },
      ],
    },
  ],
};
