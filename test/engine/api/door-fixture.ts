import { createHash } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { Credentials, PutBody, PutCall } from '../../../src/engine/api/http-door.ts';
import { LIMITS, type Limits } from '../../../src/engine/api/limits.ts';
import { nodeHttpDoor } from '../../../src/engine/api/node-http-door.ts';
import { Secret } from '../../../src/engine/secret.ts';
import { ok } from '../../../src/shared/result.ts';
import { type FakeClock, fakeClock } from '../../support/fake-clock.ts';
import {
  type RawConnection,
  type RawServer,
  type ServerIdentity,
  startRawServer,
} from '../../support/raw-server.ts';

export const API_KEY = 'ACCOUNT-KEY-77F1-QRST';
export const PROFILE_KEY = 'PROFILE-KEY-3A9C-UVWX';

/** Keys of one client. */
export const credentials = (): Credentials => ({
  apiKey: new Secret(API_KEY),
  profileKey: new Secret(PROFILE_KEY),
});

/** A door and the far end it talks to. */
export interface Fixture {
  readonly door: ReturnType<typeof nodeHttpDoor>;
  readonly server: RawServer;
  readonly clock: FakeClock;
}

export interface FixtureOptions {
  readonly limits?: Partial<Limits>;
  readonly identity?: ServerIdentity;
  readonly ca?: string;
}

/** Starts a far end that plays `serve` and a door whose API is there; both end with the test. */
export async function start(
  serve: (connection: RawConnection) => unknown,
  options: FixtureOptions = {},
): Promise<Fixture> {
  const clock = fakeClock();
  const server = await startRawServer(serve, options.identity);
  const ca = options.ca === undefined ? {} : { ca: options.ca };
  const limits = { ...LIMITS, ...options.limits };
  const door = nodeHttpDoor({ baseUrl: `${server.origin}/api`, clock, limits, ...ca });
  onTestFinished(async () => {
    door.close();
    await server.close();
  });
  return { door, server, clock };
}

/** Bytes to send, and what the body was asked. */
export interface RecordedBody extends PutBody {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** Hashes given to beforeLastBlock. */
  readonly asked: string[];
  readonly progress: number[];
}

/** A body of pseudo-random bytes that lets its last block go. */
export function recordedBody(length: number, own: Partial<PutBody> = {}): RecordedBody {
  const bytes = new Uint8Array(length);
  for (let at = 0, state = 7; at < length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    bytes[at] = state >> 16;
  }
  const asked: string[] = [];
  const progress: number[] = [];
  return {
    length,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    asked,
    progress,
    async read(buffer, position) {
      const part = bytes.subarray(position, position + buffer.length);
      buffer.set(part);
      return part.length;
    },
    async beforeLastBlock(sha256) {
      asked.push(sha256);
      return ok(undefined);
    },
    onProgress: (sent) => void progress.push(sent),
    ...own,
  };
}

/** A PUT of that body to the far end. */
export const putCall = (server: RawServer, body: PutBody, signal?: AbortSignal): PutCall => ({
  url: new Secret(`${server.origin}/upload/one?signature=SIGNATURE-OF-ONE`),
  contentType: 'image/png',
  body,
  signal: signal ?? new AbortController().signal,
});

export const neverAborted = (): AbortSignal => new AbortController().signal;
