import { type ClientRequest, type ClientRequestArgs, Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as startTls } from 'node:tls';
import { boundConnecting, type PoolOptions, pooling, trustOf } from './bound-connecting.ts';
import { openTunnel, type TunnelEnd } from './open-tunnel.ts';
import { INSIDE } from './outside-lookup.ts';
import type { ProxyWay } from './route.ts';

export interface TunnelAgentsOptions extends PoolOptions {
  readonly proxy: ProxyWay;
}

type Made = (error: Error | null, socket: Duplex) => void;

/** Makes the connections of one pool through a proxy, and breaks off those that are still being made. */
class Tunnels {
  readonly #options: TunnelAgentsOptions;
  readonly #asking = new Set<ClientRequest>();

  constructor(options: TunnelAgentsOptions) {
    this.#options = options;
  }

  /** `over` wraps the open way. What is thrown has a code that tells why. */
  open(to: TunnelEnd, over: (way: Duplex) => Duplex, made: Made): void {
    this.#wayTo(to).then(
      (way) => made(null, over(way)),
      // The type wants a socket beside the error; there is none.
      (error: Error) => made(error, undefined as unknown as Duplex),
    );
  }

  close(): void {
    for (const ask of this.#asking) ask.destroy();
  }

  async #wayTo(to: TunnelEnd): Promise<Duplex> {
    const { lookup } = this.#options;
    if (lookup !== undefined) await refuseInside(to.host, lookup);
    return await openTunnel(to, {
      ...this.#options,
      asking: (ask) => {
        this.#asking.add(ask);
        ask.once('close', () => this.#asking.delete(ask));
        // An open way belongs to the call from here on.
        ask.once('connect', () => this.#asking.delete(ask));
      },
    });
  }
}

/** The proxy finds the name, so it is looked up here first: one that leads inside is refused, an unknown one is the proxy's. */
function refuseInside(host: string, lookup: LookupFunction): Promise<void> {
  if (isIP(host) !== 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    lookup(host, { all: true }, (error) => (error?.code === INSIDE ? reject(error) : resolve()));
  });
}

const endOf = (options: Pick<ClientRequestArgs, 'host' | 'port'>): TunnelEnd => ({
  host: (options.host ?? '').replace(/^\[|\]$/g, ''),
  port: Number(options.port),
});

/** Plain http to the far end, through the proxy. */
export class TunnelHttpAgent extends HttpAgent {
  readonly #tunnels: Tunnels;
  constructor(options: TunnelAgentsOptions) {
    super(pooling(options));
    this.#tunnels = new Tunnels(options);
  }
  override createConnection(...[options, made]: Parameters<HttpAgent['createConnection']>): undefined {
    if (made) this.#tunnels.open(endOf(options), (way) => way, made);
  }
  override destroy(): void {
    this.#tunnels.close();
    super.destroy();
  }
}

/** TLS to the far end, through the proxy, which sees the name and nothing more. */
export class TunnelHttpsAgent extends HttpsAgent {
  readonly #tunnels: Tunnels;
  readonly #options: TunnelAgentsOptions;
  constructor(options: TunnelAgentsOptions) {
    super({ ...pooling(options), rejectUnauthorized: true });
    this.#options = options;
    this.#tunnels = new Tunnels(options);
  }
  override createConnection(...[options, made]: Parameters<HttpsAgent['createConnection']>): undefined {
    const to = endOf(options);
    if (made) this.#tunnels.open(to, (way) => this.#secured(to.host, way), made);
  }
  override destroy(): void {
    this.#tunnels.close();
    super.destroy();
  }

  #secured(host: string, way: Duplex): Duplex {
    const name = isIP(host) === 0 ? { servername: host } : {};
    const socket = startTls({
      ...trustOf(this.#options),
      ...name,
      socket: way,
      host,
      rejectUnauthorized: true,
    });
    boundConnecting(socket, this.#options);
    return socket;
  }
}
