import type { Mutant } from '../mutant.ts';

const find = "redirect: 'error'";
const put = "redirect: 'follow'";

/** node-fetch follows by default, and forwards Profile-Key to the other host. */
export const followRedirects: Mutant = {
  name: 'follow redirects',
  breaks: '10: keys go to whatever host an answer names',
  tests: ['test/engine/promises.test.ts', 'test/engine/api/put-answers.test.ts'],
  forms: [
    { name: 'of API calls and links', edits: [{ file: 'src/engine/api/exchange.ts', find, put }] },
    { name: 'of files', edits: [{ file: 'src/engine/api/send-held.ts', find, put }] },
  ],
};
