import { type AgentOptions, Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { LookupFunction, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import type { Clock } from '../ports/clock.ts';

/** A pair of connection pools: node-fetch asks for one by protocol. */
export interface Agents {
  /** The pool for a URL. */
  of(url: URL): HttpAgent | HttpsAgent;
  close(): void;
}

export interface AgentsOptions {
  readonly clock: Clock;
  readonly connectTimeoutMs: number;
  /** How long an idle connection is kept, ms. 0 = every call has a fresh connection. */
  readonly idleMs: number;
  /** Certificates trusted besides none other, PEM. Absent: the system's. */
  readonly ca?: string;
  /** How names are found; the system's way when left out. */
  readonly lookup?: LookupFunction;
}

/** The event that ends connecting: after it the far end is there, and over TLS it has proved its name. */
const connectedEvent = (socket: Duplex): 'connect' | 'secureConnect' =>
  socket instanceof TLSSocket ? 'secureConnect' : 'connect';

/** Breaks off a connection that is not there in time, TLS handshake included. */
function boundConnecting(socket: Duplex, options: AgentsOptions): void {
  const timer = options.clock.after(options.connectTimeoutMs, () => {
    socket.destroy(Object.assign(new Error('connecting took too long'), { code: 'ETIMEDOUT' }));
  });
  const settled = (): void => timer.cancel();
  socket.once(connectedEvent(socket), settled);
  socket.once('close', settled);
}

class BoundHttpAgent extends HttpAgent {
  readonly #options: AgentsOptions;
  constructor(options: AgentsOptions) {
    super(pooling(options));
    this.#options = options;
  }
  override createConnection(...args: Parameters<HttpAgent['createConnection']>): Duplex | null | undefined {
    const socket = super.createConnection(...args);
    if (socket) boundConnecting(socket, this.#options);
    return socket;
  }
}

class BoundHttpsAgent extends HttpsAgent {
  readonly #options: AgentsOptions;
  constructor(options: AgentsOptions) {
    const trust = options.ca === undefined ? {} : { ca: options.ca };
    super({ ...pooling(options), ...trust, rejectUnauthorized: true });
    this.#options = options;
  }
  override createConnection(...args: Parameters<HttpsAgent['createConnection']>): Duplex | null | undefined {
    const socket = super.createConnection(...args);
    if (socket) boundConnecting(socket, this.#options);
    return socket;
  }
}

function pooling({ idleMs, lookup }: AgentsOptions): AgentOptions {
  const found = lookup === undefined ? {} : { lookup };
  return idleMs > 0 ? { ...found, keepAlive: true, timeout: idleMs } : { ...found, keepAlive: false };
}

/** Connection pools that give up connecting in time. */
export function createAgents(options: AgentsOptions): Agents {
  const plain = new BoundHttpAgent(options);
  const tls = new BoundHttpsAgent(options);
  return {
    of: (url) => (url.protocol === 'https:' ? tls : plain),
    close() {
      plain.destroy();
      tls.destroy();
    },
  };
}

/** Calls once the socket has reached the far end; never when it cannot. */
export function whenConnected(socket: Socket, call: () => void): void {
  if (socket instanceof TLSSocket || socket.connecting) socket.once(connectedEvent(socket), call);
  else call();
}
