import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { failure } from '../../../src/shared/failure.ts';
import { failed } from '../../../src/shared/result.ts';
import { httpAnswer, type RawConnection, startRawServer } from '../../support/raw-server.ts';
import { putCall, recordedBody, start } from './door-fixture.ts';

const MIB = 1_048_576;
const takes =
  (bytes: number, answer = httpAnswer(200)) =>
  async (connection: RawConnection) => {
    await connection.body(bytes);
    connection.socket.write(answer);
  };

const bodyOf = (connection: RawConnection | undefined): string => {
  const text = connection?.text() ?? '';
  return text.slice(text.indexOf('\r\n\r\n') + 4);
};

describe('a PUT', () => {
  test.each([1, 65_535, 65_536, 65_537, MIB, 3 * MIB + 7])(
    'of %i bytes arrives byte for byte',
    async (length) => {
      const { door, server } = await start(takes(length));
      const body = recordedBody(length);
      const outcome = await door.put(putCall(server, body));
      expect(outcome).toEqual({ kind: 'sent', status: 200 });
      const arrived = Buffer.from(bodyOf(server.connections[0]), 'latin1');
      expect(createHash('sha256').update(arrived).digest('hex')).toBe(body.sha256);
      expect(body.asked).toEqual([body.sha256]);
      expect(body.progress.at(-1)).toBe(length);
    },
  );

  test('carries the exact type and its length, and no credentials', async () => {
    const { door, server } = await start(takes(10));
    await door.put(putCall(server, recordedBody(10)));
    const head = server.connections[0]?.text().split('\r\n\r\n')[0]?.toLowerCase() ?? '';
    expect(head).toContain('\r\ncontent-type: image/png\r\n');
    expect(head).toContain('\r\ncontent-length: 10\r\n');
    expect(head).not.toMatch(/authorization|profile-key|transfer-encoding|cookie/);
  });

  test.each([200, 201, 204])('is sent when the answer is %i', async (status) => {
    const { door, server } = await start(takes(10, httpAnswer(status)));
    expect(await door.put(putCall(server, recordedBody(10)))).toEqual({ kind: 'sent', status });
  });

  test('is sent when the 2xx comes and the connection breaks inside its body', async () => {
    const { door, server } = await start(async (connection) => {
      await connection.body(10);
      connection.socket.write('HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhalf', () => connection.reset());
    });
    expect((await door.put(putCall(server, recordedBody(10)))).kind).toBe('sent');
  });

  test('holds the last block back until it is let go, with everything else sent', async () => {
    let seen = 0;
    const { door, server } = await start(takes(2 * MIB));
    const body = recordedBody(2 * MIB, {
      async beforeLastBlock() {
        seen = bodyOf(server.connections[0]).length;
        return failed(failure('file-changed', 'as told'));
      },
    });
    const outcome = await door.put(putCall(server, body));
    expect(outcome).toEqual({
      kind: 'failed',
      failure: failure('file-changed', 'as told'),
      lastByteLeft: false,
    });
    expect(seen).toBeLessThan(2 * MIB);
    expect(bodyOf(server.connections[0]).length).toBeLessThan(2 * MIB);
  });

  test('asks for the last block only when the system has taken every byte before it', async () => {
    const { door, server, clock } = await start((connection) => connection.socket.pause());
    let asked = 0;
    for (let size = MIB; size <= 12 * MIB; size += MIB) {
      const whole = recordedBody(size);
      let lastRead = 0;
      const body = recordedBody(size, {
        read(buffer, position) {
          lastRead = position;
          return whole.read(buffer, position);
        },
        async beforeLastBlock() {
          asked += 1;
          const taken = body.progress.at(-1);
          return failed(
            failure('file-changed', taken === lastRead ? 'all taken' : `${taken} of ${lastRead}`),
          );
        },
      });
      let ended = false;
      const sending = door.put(putCall(server, body)).finally(() => {
        ended = true;
      });
      await clock.advanceUntil(() => ended, { stepMs: 10_000 });
      const outcome = await sending;
      const detail = outcome.kind === 'failed' && outcome.failure.detail;
      expect(['all taken', 'no byte was taken for 60 s']).toContain(detail);
    }
    expect(asked).toBeGreaterThan(0);
  });

  test('of one block sends not even its headers before it is let go', async () => {
    const { door, server } = await start(() => undefined);
    const body = recordedBody(100, { beforeLastBlock: async () => failed(failure('file-changed')) });
    await door.put(putCall(server, body));
    expect(server.connections[0]?.text()).toBe('');
  });

  test('never asks to let the last block go when nobody is there', async () => {
    const gone = await startRawServer(() => undefined);
    await gone.close();
    const { door } = await start(() => undefined);
    const body = recordedBody(100);
    const outcome = await door.put(putCall(gone, body));
    expect(outcome).toMatchObject({ failure: { code: 'network-down' }, lastByteLeft: false });
    expect(body.asked).toEqual([]);
  });

  test('breaks off when the file became shorter, and never hangs', async () => {
    const whole = recordedBody(2 * MIB);
    const { door, server } = await start(takes(2 * MIB));
    const body = recordedBody(2 * MIB, {
      read: (buffer, position) => (position > MIB ? Promise.resolve(0) : whole.read(buffer, position)),
    });
    const outcome = await door.put(putCall(server, body));
    expect(outcome).toMatchObject({ failure: { code: 'file-changed' }, lastByteLeft: false });
    expect(body.asked).toEqual([]);
  });

  test('takes short reads as they come', async () => {
    const whole = recordedBody(200_000);
    const { door, server } = await start(takes(200_000));
    const body = recordedBody(200_000, {
      read: (buffer, position) => whole.read(buffer.subarray(0, 1_000), position),
    });
    expect((await door.put(putCall(server, body))).kind).toBe('sent');
    expect(body.asked).toEqual([whole.sha256]);
  });

  test('names the file when it cannot be read any more', async () => {
    const { door, server } = await start(() => undefined);
    const read = () => Promise.reject(Object.assign(new Error('path'), { code: 'EIO' }));
    const outcome = await door.put(putCall(server, recordedBody(100, { read })));
    expect(outcome).toMatchObject({
      failure: { code: 'file-unreadable', detail: 'EIO' },
      lastByteLeft: false,
    });
  });

  test('throws a bug of its caller on, and lets nothing more leave', async () => {
    const { door, server } = await start(() => undefined);
    const beforeLastBlock = () => Promise.reject(new Error('a bug'));
    await expect(door.put(putCall(server, recordedBody(100, { beforeLastBlock })))).rejects.toThrow('a bug');
    expect(server.connections[0]?.text()).toBe('');
  });
});
