import type { Mutant } from '../mutant.ts';

/** A line for debugging that was left in, or a mask that lets addresses through. */
export const logUrl: Mutant = {
  name: 'log a URL',
  breaks: '9: a signed URL, which is a key, stands in the log',
  tests: ['test/engine/ports', 'test/engine/upload.test.ts', 'test/engine/promises.test.ts'],
  forms: [
    {
      name: 'in a line of its own',
      edits: [
        {
          file: 'src/engine/queue/send-file.ts',
          find: "import { secretHash } from '../secret.ts';",
          put: "import { reveal, secretHash } from '../secret.ts';",
        },
        {
          file: 'src/engine/queue/send-file.ts',
          find: '  deps.store.uploads.spendUrl(',
          put: "  deps.services.log.info('put', { uploadId: upload.id, host: reveal(signed.url) });\n  deps.store.uploads.spendUrl(",
        },
      ],
    },
    {
      name: 'in the text of an error',
      edits: [
        {
          file: 'src/engine/ports/file-log.ts',
          find: 'error: mask(stackOf(error))',
          put: 'error: stackOf(error)',
        },
      ],
    },
  ],
};
