import type { Mutant } from '../mutant.ts';

const file = 'src/engine/api/node-http-door.ts';

/** What many HTTP clients do by themselves: a connection that broke is tried once more, quietly. */
export const replayInHttp: Mutant = {
  name: 'replay inside the HTTP layer',
  breaks: '4: a PUT whose fate is unknown is repeated at the same URL',
  tests: [
    'test/engine/api/put-breaks.test.ts',
    'test/engine/api/door.test.ts',
    'test/engine/promises.test.ts',
  ],
  forms: [
    {
      name: 'of a PUT',
      edits: [
        {
          file,
          find: '    put: (call) => putFile(call, { clock, limits, agents: pools.now().puts, rate, userAgent }),\n',
          put: `    async put(call) {
      const sending = { clock, limits, agents: pools.now().puts, rate, userAgent };
      const first = await putFile(call, sending);
      const broken = first.kind === 'failed' && first.failure.code === 'network-reset';
      return broken ? putFile(call, sending) : first;
    },
`,
        },
      ],
    },
    {
      name: 'of an API call',
      edits: [
        {
          file,
          find: `      const asked = { url, init, signal, maxBytes: limits.maxAnswerBytes, headersOnly: false };
      return await exchange(asked, clock, limits);
`,
          put: `      const asked = { url, init, signal, maxBytes: limits.maxAnswerBytes, headersOnly: false };
      const first = await exchange(asked, clock, limits);
      const broken = first !== 'aborted' && !first.ok && first.failure.code === 'network-reset';
      return broken ? await exchange(asked, clock, limits) : first;
`,
        },
      ],
    },
  ],
};
