import { createHash } from 'node:crypto';
import { describe, expect, onTestFinished, test } from 'vitest';
import { LIMITS } from '../../../src/engine/api/limits.ts';
import { nodeHttpDoor } from '../../../src/engine/api/node-http-door.ts';
import { UploadRate } from '../../../src/engine/api/upload-rate.ts';
import { KIB, MIB, MINUTE, SECOND } from '../../../src/shared/units.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { httpAnswer, type RawConnection, type RawServer, startRawServer } from '../../support/raw-server.ts';
import { neverAborted, putCall, recordedBody } from './door-fixture.ts';

/** Takes one piece after the other for ever, and counts. */
function greedy(rate: UploadRate, signal: AbortSignal) {
  const taken = { bytes: 0, pieces: 0 };
  const go = async (): Promise<void> => {
    while (!signal.aborted) {
      const bytes = Math.min(rate.pieceBytes, MIB);
      const turn = rate.take(bytes, signal);
      // Without a limit nothing waits: the test has to have its turn all the same.
      if (turn !== undefined || rate.pieceBytes > MIB * MIB) await (turn ?? new Promise(setImmediate));
      if (signal.aborted) break;
      taken.bytes += bytes;
      taken.pieces += 1;
    }
  };
  void go();
  return taken;
}

function stopped(): AbortController {
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  return stop;
}

describe('the upload limit', () => {
  test('lets everything through at once while there is none, and makes no promise for it', () => {
    const rate = new UploadRate(fakeClock());
    expect(rate.take(1_000 * MIB, neverAborted())).toBeUndefined();
    expect(rate.pieceBytes).toBe(Number.POSITIVE_INFINITY);
  });

  test.each([16 * KIB, 500 * KIB, 50 * MIB])(
    'of %i bytes a second lets that much through, and a piece at the start',
    async (limit) => {
      const clock = fakeClock();
      const rate = new UploadRate(clock, limit);
      const taken = greedy(rate, stopped().signal);
      await clock.advance(10 * SECOND);
      expect(taken.bytes).toBeLessThanOrEqual(10 * limit + rate.pieceBytes);
      expect(taken.bytes).toBeGreaterThan(9.5 * limit);
    },
  );

  test('is one for all: three uploads share it fairly', async () => {
    const clock = fakeClock();
    const rate = new UploadRate(clock, 300 * KIB);
    const { signal } = stopped();
    const each = [greedy(rate, signal), greedy(rate, signal), greedy(rate, signal)];
    await clock.advance(30 * SECOND);
    const all = each.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(all).toBeLessThanOrEqual(30 * 300 * KIB + rate.pieceBytes);
    for (const { bytes } of each) expect(Math.abs(bytes - all / 3)).toBeLessThanOrEqual(rate.pieceBytes);
  });

  test('does not save up what nobody took', async () => {
    const clock = fakeClock();
    const rate = new UploadRate(clock, 100 * KIB);
    await clock.advance(10 * MINUTE);
    const taken = greedy(rate, stopped().signal);
    await clock.advance(0);
    expect(taken.bytes).toBeLessThanOrEqual(rate.pieceBytes);
  });

  test('set anew goes for whoever waits, within a second: slower, faster, off', async () => {
    const clock = fakeClock();
    const rate = new UploadRate(clock, 1 * MIB);
    const taken = greedy(rate, stopped().signal);
    await clock.advance(5 * SECOND);
    const sinceNow = async (ms: number): Promise<number> => {
      const before = taken.bytes;
      await clock.advance(ms);
      return taken.bytes - before;
    };
    rate.set(100 * KIB);
    await sinceNow(SECOND);
    expect(await sinceNow(10 * SECOND)).toBeLessThanOrEqual(1_025 * KIB);
    rate.set(2 * MIB);
    await sinceNow(SECOND);
    expect(await sinceNow(10 * SECOND)).toBeGreaterThan(19 * MIB);
    const before = taken.pieces;
    rate.set(null);
    await clock.advanceUntil(() => taken.pieces > before + 1_000, { stepMs: 0 });
  });

  test('leaves nobody behind whose piece is larger than a bucket of the new limit', async () => {
    const clock = fakeClock();
    const rate = new UploadRate(clock, 10 * MIB);
    expect(rate.take(rate.pieceBytes, neverAborted())).toBeUndefined();
    let through = false;
    void rate.take(MIB, neverAborted())?.then(() => {
      through = true;
    });
    rate.set(16 * KIB);
    await clock.advanceUntil(() => through, { stepMs: SECOND });
  });

  test('lets go of whoever gives up while it waits, and the next goes on without a timer of theirs', async () => {
    const clock = fakeClock();
    const rate = new UploadRate(clock, 16 * KIB);
    const leaving = new AbortController();
    expect(rate.take(rate.pieceBytes, neverAborted())).toBeUndefined();
    const gone = rate.take(rate.pieceBytes, leaving.signal);
    const next = rate.take(rate.pieceBytes, neverAborted());
    leaving.abort();
    await gone;
    await Promise.all([next, clock.advance(250)]);
    expect(clock.pending()).toBe(0);
    expect(rate.take(1, leaving.signal)).toBeInstanceOf(Promise);
    await rate.take(1, leaving.signal);
  });
});

describe('a PUT under a limit', () => {
  const LIMIT = 200 * KIB;
  const LENGTH = MIB + 7;

  async function limited(serve: (connection: RawConnection) => unknown, bytesPerSecond: number | null) {
    const clock = fakeClock();
    const rate = new UploadRate(clock, bytesPerSecond);
    const server = await startRawServer(serve);
    const door = nodeHttpDoor({ baseUrl: `${server.origin}/api`, clock, limits: LIMITS, rate });
    onTestFinished(async () => {
      door.close();
      await server.close();
    });
    return { clock, rate, server, door };
  }

  const takesAll = async (connection: RawConnection): Promise<void> => {
    await connection.body(LENGTH);
    connection.socket.write(httpAnswer(200));
  };
  const arrived = (server: RawServer): string => {
    const text = server.connections[0]?.text() ?? '';
    return text.slice(text.indexOf('\r\n\r\n') + 4);
  };

  test('never sends more than the limit allows by the clock, and arrives byte for byte', async () => {
    const { clock, rate, server, door } = await limited(takesAll, LIMIT);
    const body = recordedBody(LENGTH);
    let outcome: unknown;
    void door.put(putCall(server, body)).then((value) => {
      outcome = value;
    });
    const start = clock.monotonic();
    const tooMany: number[] = [];
    await clock.advanceUntil(
      () => {
        const allowed = ((clock.monotonic() - start) * LIMIT) / SECOND + rate.pieceBytes;
        if (arrived(server).length > allowed) tooMany.push(arrived(server).length - allowed);
        return outcome !== undefined;
      },
      { stepMs: 50 },
    );
    expect(outcome).toEqual({ kind: 'sent', status: 200 });
    expect(tooMany).toEqual([]);
    expect(clock.monotonic() - start).toBeGreaterThanOrEqual((LENGTH / LIMIT - 1) * SECOND);
    const bytes = Buffer.from(arrived(server), 'latin1');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(body.sha256);
  });

  test('is no stall, however long a piece has to wait', async () => {
    const { clock, rate, server, door } = await limited(takesAll, LIMIT);
    const { signal } = stopped();
    // Others that take most of it: a piece of this file comes to its turn after more than the stall time.
    rate.set(16 * KIB);
    const waiting = Array.from({ length: 300 }, () => rate.take(rate.pieceBytes, signal));
    let outcome: unknown;
    void door.put(putCall(server, recordedBody(LENGTH))).then((value) => {
      outcome = value;
    });
    await clock.advanceUntil(() => server.connections.length > 0, { stepMs: 0 });
    await clock.advance(LIMITS.putStallMs + SECOND);
    expect(outcome).toBeUndefined();
    rate.set(null);
    await Promise.all(waiting);
    await clock.advanceUntil(() => outcome !== undefined, { stepMs: 10 });
    expect(outcome).toEqual({ kind: 'sent', status: 200 });
  });

  test('is still a stall when the far end takes nothing', async () => {
    const { clock, server, door } = await limited((connection) => connection.socket.pause(), 50 * MIB);
    let outcome: unknown;
    const body = recordedBody(40 * MIB);
    void door.put(putCall(server, body)).then((value) => {
      outcome = value;
    });
    await clock.advanceUntil(() => outcome !== undefined, { stepMs: SECOND });
    expect(outcome).toMatchObject({ kind: 'failed', failure: { code: 'network-timeout' } });
  });

  test('is broken off at once while it waits', async () => {
    const { clock, server, door } = await limited(takesAll, 16 * KIB);
    const stop = new AbortController();
    let outcome: unknown;
    void door.put(putCall(server, recordedBody(LENGTH), stop.signal)).then((value) => {
      outcome = value;
    });
    await clock.advanceUntil(() => arrived(server).length > 0, { stepMs: 10 });
    stop.abort();
    await clock.advanceUntil(() => outcome !== undefined, { stepMs: 0 });
    expect(outcome).toEqual({ kind: 'aborted', lastByteLeft: false });
  });

  test('goes by a new limit while it runs', async () => {
    const { clock, rate, server, door } = await limited(takesAll, 16 * KIB);
    let outcome: unknown;
    void door.put(putCall(server, recordedBody(LENGTH))).then((value) => {
      outcome = value;
    });
    await clock.advanceUntil(() => arrived(server).length > 8 * KIB, { stepMs: 100 });
    rate.set(null);
    const since = clock.monotonic();
    await clock.advanceUntil(() => outcome !== undefined, { stepMs: 10 });
    expect(outcome).toEqual({ kind: 'sent', status: 200 });
    expect(clock.monotonic() - since).toBeLessThan(30 * SECOND);
  });
});
