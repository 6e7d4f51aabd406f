import type { Mutant } from '../mutant.ts';

/** A 200 is not proof: the check is to open the link. */
export const doneAt200: Mutant = {
  name: 'done at 200',
  breaks: '8: an upload is called done and nothing is at its link',
  tests: ['test/engine/upload.test.ts', 'test/engine/api/verify.test.ts', 'test/engine/faults.test.ts'],
  forms: [
    {
      name: 'the link is not opened',
      edits: [
        {
          file: 'src/engine/queue/run-upload.ts',
          find: "    case 'stored':\n",
          put: `    case 'stored':
      deps.queue.apply(upload.id, {
        kind: 'verified',
        doneAt: deps.services.clock.now(),
        sizeKnown: false,
      });
      return;
`,
        },
      ],
    },
    {
      name: 'any answer of the link will do',
      edits: [
        {
          file: 'src/engine/api/verify.ts',
          find: "  if (ABSENT.has(answer.status)) return { kind: 'absent', status: answer.status };\n",
          put: "  if (ABSENT.has(answer.status)) return { kind: 'there', sizeKnown: false };\n",
        },
      ],
    },
  ],
};
