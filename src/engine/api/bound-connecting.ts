import type { AgentOptions } from 'node:http';
import type { LookupFunction } from 'node:net';
import type { Duplex } from 'node:stream';
import { type SecureContext, TLSSocket } from 'node:tls';
import type { Clock } from '../ports/clock.ts';

/** How the connections of a pool are made and kept. */
export interface PoolOptions {
  readonly clock: Clock;
  readonly connectTimeoutMs: number;
  /** How long an idle connection is kept, ms. 0 = every call has a fresh connection. */
  readonly idleMs: number;
  /** Certificates trusted besides none other, PEM. Absent: the system's. */
  readonly ca?: string;
  /** Instead of `ca`: trust that is made already. */
  readonly secureContext?: SecureContext | undefined;
  /** How names are found; the system's way when left out. */
  readonly lookup?: LookupFunction;
}

/** The event that ends connecting: after it the far end is there, and over TLS it has proved its name. */
export const connectedEvent = (socket: Duplex): 'connect' | 'secureConnect' =>
  socket instanceof TLSSocket ? 'secureConnect' : 'connect';

/** Breaks off a connection that is not there in time, TLS handshake included. */
export function boundConnecting(socket: Duplex, { clock, connectTimeoutMs }: PoolOptions): void {
  const timer = clock.after(connectTimeoutMs, () => {
    socket.destroy(Object.assign(new Error('connecting took too long'), { code: 'ETIMEDOUT' }));
  });
  const settled = (): void => timer.cancel();
  socket.once(connectedEvent(socket), settled);
  socket.once('close', settled);
}

/** Whom connections over TLS trust. */
export function trustOf({ ca, secureContext }: PoolOptions): { ca?: string; secureContext?: SecureContext } {
  if (secureContext !== undefined) return { secureContext };
  return ca === undefined ? {} : { ca };
}

/** How a pool keeps its connections and finds names. */
export function pooling({ idleMs, lookup }: PoolOptions): AgentOptions {
  const found = lookup === undefined ? {} : { lookup };
  return idleMs > 0 ? { ...found, keepAlive: true, timeout: idleMs } : { ...found, keepAlive: false };
}
