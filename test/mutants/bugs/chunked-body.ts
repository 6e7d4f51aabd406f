import type { Mutant } from '../mutant.ts';

/** A stream without a known length goes out chunked; storage hosts refuse it. */
export const chunkedBody: Mutant = {
  name: 'chunked body',
  breaks: '7: the length is not told, and storage refuses the file',
  tests: ['test/engine/upload.test.ts', 'test/engine/api/put.test.ts'],
  forms: [
    {
      name: 'no Content-Length',
      edits: [
        {
          file: 'src/engine/api/send-held.ts',
          find: "      'Content-Length': String(call.body.length),\n",
          put: '',
        },
      ],
    },
  ],
};
