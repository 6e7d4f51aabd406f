import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer, type Server as TlsServer } from 'node:https';
import { createServer, type Socket } from 'node:net';
import type { ConnectionEffect } from './faults/connection-kinds.ts';
import { listen, listenNear } from './ports.ts';

/** Key and certificate of a server that speaks TLS, PEM. */
export interface TlsIdentity {
  readonly key: string;
  readonly cert: string;
}

/** Certificates of a sandbox that speaks TLS: the one it usually shows, and those a fault may show instead. */
export interface SandboxTls {
  readonly identity: TlsIdentity;
  readonly others?: Readonly<Record<string, TlsIdentity>>;
}

/** One of the two origins: a raw socket server in front, so that connections can be struck below HTTP. */
export interface Listener {
  /** Listens on exactly `port`, or on any near `wished`. Returns the port. */
  open(port: { readonly exact: number } | { readonly wished: number }): Promise<number>;
  /** Puts a fault on all connections, or takes it off. Connections that are open then end. */
  strike(effect: ConnectionEffect | undefined): void;
  close(): Promise<void>;
}

/** Makes a listener that answers with `serve`. */
export function createListener(serve: RequestListener, tls: SandboxTls | undefined): Listener {
  const http: Server | TlsServer =
    tls === undefined ? createHttpServer(serve) : createHttpsServer({ ...tls.identity }, serve);
  // A body may take as long as its line is slow; Node would cut it off after 5 minutes.
  http.requestTimeout = 0;
  http.on('tlsClientError', () => undefined);
  const sockets = new Set<Socket>();
  let struck: ConnectionEffect | undefined;
  let port = 0;
  let turning: Promise<unknown> = Promise.resolve();

  const front = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    if (struck?.take === undefined) http.emit('connection', socket);
    else struck.take(socket);
  });
  const endConnections = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const closeFront = async (): Promise<void> => {
    if (!front.listening) return;
    const closed = new Promise<void>((resolve) => front.close(() => resolve()));
    endConnections();
    await closed;
  };
  const show = (identity: TlsIdentity): void => {
    if ('setSecureContext' in http) http.setSecureContext({ ...identity });
  };
  /** Opening and closing take their turns: a door may be struck again before it has closed. */
  const inTurn = (turn: () => Promise<unknown>): void => {
    turning = turning.then(turn, turn);
  };

  return {
    async open(place) {
      port = 'exact' in place ? await listen(front, place.exact) : await listenNear(front, place.wished);
      return port;
    },
    strike(effect) {
      if (effect === undefined && struck === undefined) return;
      struck = effect;
      endConnections();
      if (tls !== undefined) show(tls.others?.[effect?.identity ?? ''] ?? tls.identity);
      if (effect?.listens === false) inTurn(closeFront);
      else inTurn(async () => front.listening || (await listen(front, port)));
    },
    async close() {
      await turning.catch(() => undefined);
      await closeFront();
    },
  };
}
