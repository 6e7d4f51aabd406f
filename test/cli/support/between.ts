import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SandboxProcess } from './sandbox-process.ts';

/** Stands between the program and the sandbox, and sees every answer of the storage host first. */
export interface Between {
  /** The API as the program is told of it. */
  readonly baseUrl: string;
  /** Calls once, with the answer to the next PUT of this file in hand, before one byte of it goes on. */
  onceStored(fileName: string, call: () => void): void;
  close(): Promise<void>;
}

const listening = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** Hands a request on as it is, and its answer to `answered`. A side that goes takes the other one with it. */
function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  to: { readonly origin: string; answered(answer: IncomingMessage): void },
): void {
  const { method, headers, url = '/' } = incoming;
  const onward = request(`${to.origin}${url}`, { method, headers, agent: false }, (answer) =>
    to.answered(answer),
  );
  onward.on('error', () => incoming.socket.destroy());
  incoming.on('error', () => onward.destroy());
  outgoing.on('close', () => onward.destroy());
  incoming.pipe(onward);
}

/** Starts a proxy for the API, which leads uploads (and nothing else) through a second one. */
export async function standBetween(sandbox: SandboxProcess): Promise<Between> {
  const waiting = new Map<string, () => void>();
  const fileNames = new Map<string, string>();
  const storage = createServer((incoming, outgoing) => {
    forward(incoming, outgoing, {
      origin: sandbox.storageOrigin,
      answered: (answer) => {
        const fileName = fileNames.get(new URL(incoming.url ?? '/', sandbox.storageOrigin).pathname) ?? '';
        waiting.get(fileName)?.();
        waiting.delete(fileName);
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(outgoing);
      },
    });
  });
  const storageOrigin = await listening(storage);
  const api = createServer((incoming, outgoing) => {
    const asked = new URL(incoming.url ?? '/', sandbox.baseUrl);
    forward(incoming, outgoing, {
      origin: new URL(sandbox.baseUrl).origin,
      answered: async (answer) => {
        const text = Buffer.concat(await answer.toArray()).toString('utf8');
        const body = asked.pathname.endsWith('/media/uploadUrl') ? led(text) : text;
        const fileName = asked.searchParams.get('fileName') ?? '';
        const found = /"uploadUrl":\s*"([^"]+)"/.exec(body)?.[1];
        if (found) fileNames.set(new URL(found).pathname, fileName);
        const { 'content-length': _, ...headers } = answer.headers;
        outgoing.writeHead(answer.statusCode ?? 500, headers);
        outgoing.end(body);
      },
    });
  });
  const led = (text: string): string =>
    text.replace(/("uploadUrl":\s*")http:\/\/[^/]+/, (_, before: string) => `${before}${storageOrigin}`);
  const apiOrigin = await listening(api);
  return {
    baseUrl: `${apiOrigin}/api`,
    onceStored: (fileName, call) => void waiting.set(fileName, call),
    close: async () => {
      for (const server of [api, storage]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}
