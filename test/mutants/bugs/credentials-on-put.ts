import type { Mutant } from '../mutant.ts';

const door = 'src/engine/api/node-http-door.ts';
const keep = [
  {
    file: door,
    find: 'function keyHeaders({ apiKey, profileKey }: Credentials): Record<string, string> {\n',
    put: `function keyHeaders({ apiKey, profileKey }: Credentials): Record<string, string> {
  lastKeys['Authorization'] = \`Bearer \${reveal(apiKey)}\`;
`,
  },
  {
    file: door,
    find: "import { putFile } from './put-file.ts';",
    put: "import { lastKeys, putFile } from './put-file.ts';",
  },
  {
    file: 'src/engine/api/put-file.ts',
    find: 'export interface PutServices extends HeldServices {\n',
    put: 'export const lastKeys: Record<string, string> = {};\nexport interface PutServices extends HeldServices {\n',
  },
] as const;

/** One set of headers for every kind of request, the easiest way to write an HTTP client. */
export const credentialsOnPut: Mutant = {
  name: 'credentials on PUT',
  breaks: '10: the account’s key goes to the storage host',
  tests: ['test/engine/upload.test.ts', 'test/engine/promises.test.ts'],
  forms: [
    {
      name: 'and on nothing else',
      edits: [
        ...keep,
        {
          file: 'src/engine/api/put-file.ts',
          find: "    'Content-Type': call.contentType,\n",
          put: "    'Content-Type': call.contentType,\n    ...lastKeys,\n",
        },
      ],
    },
    {
      name: 'on opening a link instead',
      edits: [
        ...keep,
        {
          file: door,
          find: "'User-Agent': userAgent, ...range };",
          put: "'User-Agent': userAgent, ...range, ...lastKeys };",
        },
      ],
    },
  ],
};
