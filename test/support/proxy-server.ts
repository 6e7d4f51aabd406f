import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { ServerIdentity } from './raw-server.ts';

/** What a proxy was asked, in order. */
export interface ProxyAsked {
  /** `host:port` of the far end. */
  readonly authority: string;
  /** The login it was given, in plain; undefined without one. */
  readonly login: string | undefined;
}

export interface ProxyServer {
  readonly address: URL;
  readonly asked: readonly ProxyAsked[];
  close(): Promise<void>;
}

export interface ProxyOptions {
  /** The port on this computer that every name leads to. */
  readonly leadsTo: number;
  /** Answers instead of a way: a status, or silence. */
  readonly refuses?: number | 'silent';
  /** The login it wants, `user:password`. */
  readonly login?: string;
  /** Spoken to over TLS when given. */
  readonly identity?: ServerIdentity;
}

/** Starts a proxy on 127.0.0.1 that knows CONNECT and nothing else. */
export async function startProxy(options: ProxyOptions): Promise<ProxyServer> {
  const asked: ProxyAsked[] = [];
  const sockets = new Set<Duplex>();
  const server = options.identity ? createTlsServer({ ...options.identity }) : createServer();
  server.on('connect', (request: IncomingMessage, client: Duplex) => {
    sockets.add(client);
    client.on('error', () => undefined);
    const login = loginOf(request);
    asked.push({ authority: request.url ?? '', login });
    if (options.refuses === 'silent') return undefined;
    const status = options.refuses ?? (options.login !== undefined && login !== options.login ? 407 : 200);
    if (status !== 200) return client.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\n\r\n`);
    const far: Socket = connect(options.leadsTo, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      far.pipe(client).pipe(far);
    });
    sockets.add(far);
    far.on('error', () => client.destroy());
    client.on('close', () => far.destroy());
    return undefined;
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: new URL(`${options.identity ? 'https' : 'http'}://127.0.0.1:${port}`),
    asked,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function loginOf({ headers }: IncomingMessage): string | undefined {
  const [, given] = /^Basic (.+)$/.exec(headers['proxy-authorization'] ?? '') ?? [];
  return given === undefined ? undefined : Buffer.from(given, 'base64').toString('utf8');
}
