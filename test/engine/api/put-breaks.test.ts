import { describe, expect, test } from 'vitest';
import { httpAnswer, type RawConnection } from '../../support/raw-server.ts';
import { putCall, recordedBody, start } from './door-fixture.ts';

const MIB = 1_048_576;
const takes =
  (bytes: number, answer = httpAnswer(200)) =>
  async (connection: RawConnection) => {
    await connection.body(bytes);
    connection.socket.write(answer);
  };

describe('a PUT that breaks', () => {
  test('before the headers are answered says so, with the last byte not left', async () => {
    const { door, server } = await start((connection) =>
      connection.socket.once('data', () => connection.reset()),
    );
    const outcome = await door.put(putCall(server, recordedBody(64 * MIB)));
    expect(outcome).toMatchObject({ failure: { code: 'network-reset' }, lastByteLeft: false });
  });

  test('in the middle says so, with the last byte not left', async () => {
    const { door, server } = await start(async (connection) => {
      await connection.body(2 * MIB);
      connection.reset();
    });
    const outcome = await door.put(putCall(server, recordedBody(64 * MIB)));
    expect(outcome).toMatchObject({ failure: { code: 'network-reset' }, lastByteLeft: false });
  });

  test.each(['reset', 'end'] as const)(
    'by %s after the last byte leaves in doubt whether it is there',
    async (how) => {
      const { door, server } = await start(async (connection) => {
        await connection.body(MIB);
        if (how === 'reset') connection.reset();
        else connection.socket.end();
      });
      const outcome = await door.put(putCall(server, recordedBody(MIB)));
      expect(outcome).toMatchObject({ failure: { code: 'network-reset' }, lastByteLeft: true });
    },
  );

  test('is never repeated by any layer below: one connection, one request', async () => {
    const { door, server } = await start(async (connection) => {
      await connection.head();
      connection.reset();
    });
    for (const length of [10, 4 * MIB]) await door.put(putCall(server, recordedBody(length)));
    expect(server.connections).toHaveLength(2);
  });

  test('never travels on a connection that was used before', async () => {
    const { door, server } = await start(takes(10, httpAnswer(200, '', { Connection: 'keep-alive' })));
    await door.put(putCall(server, recordedBody(10)));
    await door.put(putCall(server, recordedBody(10)));
    expect(server.connections).toHaveLength(2);
  });

  test('ends when the far end takes no byte for the stall time', async () => {
    const { door, server, clock } = await start((connection) => connection.socket.pause());
    let outcome: unknown;
    void door.put(putCall(server, recordedBody(64 * MIB))).then((value) => {
      outcome = value;
    });
    await clock.advanceUntil(() => outcome !== undefined, { stepMs: 1_000 });
    expect(outcome).toMatchObject({ failure: { code: 'network-timeout' }, lastByteLeft: false });
    expect(clock.pending()).toBe(0);
  });

  test('ends in doubt when no answer comes after the last byte', async () => {
    const { door, server, clock } = await start(() => undefined);
    let outcome: unknown;
    void door.put(putCall(server, recordedBody(MIB))).then((value) => {
      outcome = value;
    });
    await clock.advanceUntil(() => outcome !== undefined, { stepMs: 1_000 });
    expect(outcome).toMatchObject({
      failure: { code: 'network-timeout', detail: 'no answer after the last byte for 120 s' },
      lastByteLeft: true,
    });
  });

  test('is aborted by its signal, in every phase', async () => {
    const { door, server } = await start(() => undefined);
    const gone = new AbortController();
    gone.abort();
    const before = await door.put(putCall(server, recordedBody(10), gone.signal));
    expect(before).toEqual({ kind: 'aborted', lastByteLeft: false });
    const during = new AbortController();
    const body = recordedBody(64 * MIB, { onProgress: () => during.abort() });
    const middle = await door.put(putCall(server, body, during.signal));
    expect(middle).toEqual({ kind: 'aborted', lastByteLeft: false });
    const late = new AbortController();
    const last = recordedBody(10, { onProgress: () => late.abort() });
    expect(await door.put(putCall(server, last, late.signal))).toEqual({
      kind: 'aborted',
      lastByteLeft: true,
    });
  });
});
