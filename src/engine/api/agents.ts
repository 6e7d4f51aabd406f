import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import { boundConnecting, connectedEvent, type PoolOptions, pooling, trustOf } from './bound-connecting.ts';
import { isThisComputer, type ProxyWay } from './route.ts';
import { TunnelHttpAgent, TunnelHttpsAgent } from './tunnel-agents.ts';

/** Connection pools of one purpose: node-fetch asks for one by protocol. */
export interface Agents {
  /** The pool for a URL. */
  of(url: URL): HttpAgent | HttpsAgent;
  close(): void;
}

export interface AgentsOptions extends PoolOptions {
  /** What connections go through, but those to this computer; null or absent = straight. */
  readonly proxy?: ProxyWay | null;
}

class BoundHttpAgent extends HttpAgent {
  readonly #options: PoolOptions;
  constructor(options: PoolOptions) {
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
  readonly #options: PoolOptions;
  constructor(options: PoolOptions) {
    super({ ...pooling(options), ...trustOf(options), rejectUnauthorized: true });
    this.#options = options;
  }
  override createConnection(...args: Parameters<HttpsAgent['createConnection']>): Duplex | null | undefined {
    const socket = super.createConnection(...args);
    if (socket) boundConnecting(socket, this.#options);
    return socket;
  }
}

/** Connection pools that give up connecting in time. */
export function createAgents(options: AgentsOptions): Agents {
  const { proxy = null } = options;
  const straight = { plain: new BoundHttpAgent(options), tls: new BoundHttpsAgent(options) };
  const tunnels = proxy && {
    plain: new TunnelHttpAgent({ ...options, proxy }),
    tls: new TunnelHttpsAgent({ ...options, proxy }),
  };
  return {
    of(url) {
      const isStraight = isThisComputer(url.hostname) || proxy?.spares?.(url);
      const pools = tunnels === null || isStraight ? straight : tunnels;
      return url.protocol === 'https:' ? pools.tls : pools.plain;
    },
    close() {
      for (const pool of [straight.plain, straight.tls, tunnels?.plain, tunnels?.tls]) pool?.destroy();
    },
  };
}

/** Calls once the socket has reached the far end; never when it cannot. */
export function whenConnected(socket: Socket, call: () => void): void {
  if (socket instanceof TLSSocket || socket.connecting) socket.once(connectedEvent(socket), call);
  else call();
}
