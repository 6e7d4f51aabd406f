import type { Mutant } from '../mutant.ts';

/** The URL of a broken PUT is kept for the next try, and the store's own guard is off. */
export const reuseUrl: Mutant = {
  name: 'reuse a URL',
  breaks: '4: one signed URL takes two PUTs',
  tests: ['test/engine/faults.test.ts', 'test/engine/promises.test.ts'],
  forms: [
    {
      name: 'for the next try',
      edits: [
        {
          file: 'src/engine/api/media-api.ts',
          find: '  const { plainHttp = false } = door;\n',
          put: '  const { plainHttp = false } = door;\n  const kept = new Map<string, Result<SignedUpload>>();\n',
        },
        {
          file: 'src/engine/api/media-api.ts',
          find: '      const body = await get(signPath(request), credentials, signal);\n',
          put: `      const before = kept.get(request.fileName);
      if (before) return before;
      const body = await get(signPath(request), credentials, signal);
`,
        },
        {
          file: 'src/engine/api/media-api.ts',
          find: '      return parseSignedUpload(body.value, plainHttp);',
          put: `      const parsed = parseSignedUpload(body.value, plainHttp);
      kept.set(request.fileName, parsed);
      return parsed;`,
        },
        {
          file: 'src/engine/store/upload-store.ts',
          find: "'INSERT INTO used_urls",
          put: "'INSERT OR IGNORE INTO used_urls",
        },
      ],
    },
  ],
};
