import { MINUTE } from '../shared/units.ts';
import type { BodyCut } from './body-cut.ts';
import { type BodyStrike, strikeBody } from './body-strike.ts';
import { ConnectionLost } from './connection-lost.ts';
import type { Exchange } from './exchange.ts';
import type { FaultEffect } from './faults/fault-effect.ts';
import { waitConnected } from './wait-connected.ts';

/** The length a request declares, in bytes; undefined where it declares none or nonsense. */
export function declaredLength(exchange: Exchange): number | undefined {
  const text = exchange.request.headers['content-length'];
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** Every chunk that arrives, counted and hashed; throws ConnectionLost when the body ends early. */
async function* arriving(exchange: Exchange): AsyncGenerator<Buffer, void, undefined> {
  const { request, notes, bodyHash } = exchange;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      notes.bytesReceived += chunk.length;
      bodyHash.update(chunk);
      yield chunk;
    }
  } catch {
    throw new ConnectionLost('gone while it sent');
  }
  if (!request.complete) throw new ConnectionLost('gone before its last byte');
}

/** How long a half-closed connection is kept for the client's half, ms. */
const HALF_OPEN_MS = 10 * MINUTE;

/** Ends our half of a connection and waits until the client has ended its own. */
export async function halfClose(exchange: Exchange): Promise<void> {
  exchange.socket.end();
  await waitConnected(exchange.socket, HALF_OPEN_MS);
}

/** The place and deed of a fault that strikes a body of `length` bytes in one place. */
function cutOf(exchange: Exchange, effect: FaultEffect, length: number): BodyCut | undefined {
  const { socket } = exchange;
  const { resetAtByte, stallMidBodyMs, halfCloseMidBody } = effect;
  if (resetAtByte !== undefined) {
    return {
      atByte: resetAtByte,
      act: async () => {
        socket.resetAndDestroy();
        throw new ConnectionLost('reset by the fault script');
      },
    };
  }
  const atByte = Math.floor(length / 2);
  if (halfCloseMidBody === true) return { atByte, act: () => halfClose(exchange) };
  if (stallMidBodyMs === undefined) return undefined;
  return { atByte, act: () => waitConnected(socket, stallMidBodyMs) };
}

/** What a fault does to a body of `length` bytes on its way. */
export function strikeOf(exchange: Exchange, effect: FaultEffect, length: number): BodyStrike {
  const { drip } = effect;
  const cut = cutOf(exchange, effect, length);
  if (drip === undefined) return { cut };
  return { cut, drip: { bytes: drip.bytes, pause: () => waitConnected(exchange.socket, drip.everyMs) } };
}

/** A request's body as it arrives, struck by its fault. */
export function incoming(exchange: Exchange, effect: FaultEffect): AsyncGenerator<Buffer, void, undefined> {
  return strikeBody(arriving(exchange), strikeOf(exchange, effect, declaredLength(exchange) ?? 0));
}

/** Reads a body and throws it away. */
export async function discardBody(exchange: Exchange, effect: FaultEffect): Promise<void> {
  for await (const _ of incoming(exchange, effect));
}
