import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';

/** One connection as an impolite far end sees it. */
export interface RawConnection {
  readonly socket: Socket;
  /** 1 for the first connection. */
  readonly number: number;
  /** Everything received so far, as Latin-1 text. */
  text(): string;
  /** Resolves when the request's headers are in, with what was received by then. */
  head(): Promise<string>;
  /** Resolves when at least that many bytes of body are in. */
  body(bytes: number): Promise<void>;
  /** Breaks the connection with a reset. */
  reset(): void;
}

/** A server that does byte for byte what a test says, HTTP or not. */
export interface RawServer {
  readonly port: number;
  readonly origin: string;
  /** Connections so far, in order. */
  readonly connections: readonly RawConnection[];
  close(): Promise<void>;
}

const HEAD_END = '\r\n\r\n';

function connectionOf(socket: Socket, number: number): RawConnection {
  const parts: Buffer[] = [];
  let size = 0;
  const watchers = new Set<() => void>();
  const text = (): string => Buffer.concat(parts).toString('latin1');
  socket.on('error', () => undefined);
  socket.on('data', (part) => {
    parts.push(part);
    size += part.length;
    for (const watcher of [...watchers]) watcher();
  });
  const until = (seen: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const watcher = (): void => {
        if (!seen()) return;
        watchers.delete(watcher);
        resolve();
      };
      watchers.add(watcher);
      watcher();
    });
  const headSize = (): number => {
    const start = Buffer.concat(parts.slice(0, 4)).toString('latin1').indexOf(HEAD_END);
    return start < 0 ? Number.POSITIVE_INFINITY : start + HEAD_END.length;
  };
  return {
    socket,
    number,
    text,
    async head() {
      await until(() => text().includes(HEAD_END));
      return text();
    },
    body: (bytes) => until(() => size - headSize() >= bytes),
    reset: () => void socket.resetAndDestroy(),
  };
}

/** Key and certificate of a server that speaks TLS. */
export interface ServerIdentity {
  readonly key: string;
  readonly cert: string;
}

/** Starts a server on this computer; `serve` plays the far end of each connection. */
export async function startRawServer(
  serve: (connection: RawConnection) => unknown,
  identity?: ServerIdentity,
): Promise<RawServer> {
  const connections: RawConnection[] = [];
  const sockets = new Set<Socket>();
  const accept = (socket: Socket): void => {
    const connection = connectionOf(socket, connections.length + 1);
    connections.push(connection);
    void serve(connection);
  };
  const options = { allowHalfOpen: true };
  const server: Server =
    identity === undefined
      ? createServer(options, accept)
      : createTlsServer({ ...identity, ...options }, accept);
  // The TCP sockets: under TLS, those whose handshake fails never reach `accept`.
  server.on('connection', (socket) => sockets.add(socket));
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    port,
    origin: `${identity === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    connections,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** An HTTP/1.1 answer with its length. */
export function httpAnswer(
  status: number,
  body: string | Uint8Array = '',
  headers: Readonly<Record<string, string>> = {},
): Buffer {
  const bytes = Buffer.from(body);
  const all = { 'Content-Length': String(bytes.length), ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} Said\r\n${lines.join('')}\r\n`), bytes]);
}

/** A far end that answers every request on a connection the same way. */
export const answering =
  (answer: Uint8Array) =>
  async (connection: RawConnection): Promise<void> => {
    await connection.head();
    connection.socket.write(answer);
  };
