import { describe, expect, test } from 'vitest';
import type { StreamedAnswer } from '../../../src/engine/api/open-stream.ts';
import { SECOND } from '../../../src/shared/units.ts';
import type { RawConnection } from '../../support/raw-server.ts';
import { start } from './door-fixture.ts';

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\nContent-Type: video/mp4\r\n\r\n';

/** A far end that answers with a head, then these pieces, then nothing more. */
const saying =
  (...pieces: readonly string[]) =>
  async (connection: RawConnection): Promise<void> => {
    await connection.head();
    for (const piece of pieces) connection.socket.write(piece);
  };

async function streamed(serve: (connection: RawConnection) => unknown) {
  const far = await start(serve);
  const stop = new AbortController();
  const opened = far.door.stream({ url: `${far.server.origin}/film.mp4`, signal: stop.signal });
  return { ...far, stop, opened };
}

async function answered({ opened }: Awaited<ReturnType<typeof streamed>>): Promise<StreamedAnswer> {
  const answer = await opened;
  if (answer === 'aborted' || !answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}

async function textOf({ body }: StreamedAnswer): Promise<string> {
  let text = '';
  for await (const piece of body) text += Buffer.from(piece).toString('latin1');
  return text;
}

describe('A body that is taken piece by piece', () => {
  test('comes whole, without credentials, and leaves no timer behind', async () => {
    const far = await streamed(saying(HEAD, '01234', '56789'));
    const answer = await answered(far);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'video/mp4']);
    expect(await textOf(answer)).toBe('0123456789');
    expect(far.clock.pending()).toBe(0);
    expect(far.server.connections[0]?.text()).not.toMatch(/authorization|profile-key|cookie/i);
  });

  test('may be taken slowly: a reader who pauses has all the time there is', async () => {
    const far = await streamed(saying(HEAD, '01234'));
    const pieces = (await answered(far)).body[Symbol.asyncIterator]();
    expect((await pieces.next()).done).toBe(false);
    await far.clock.advance(3_600 * SECOND);
    far.server.connections[0]?.socket.write('56789');
    const rest = await pieces.next();
    expect(Buffer.from(rest.value ?? []).toString()).toBe('56789');
    expect((await pieces.next()).done).toBe(true);
  });

  test('ends with an error when its far end says nothing more for 30 seconds', async () => {
    const far = await streamed(saying(HEAD, '01234'));
    const answer = await answered(far);
    const taken = textOf(answer).then(
      () => 'whole',
      () => 'broken',
    );
    let ended: string | undefined;
    void taken.then((how) => {
      ended = how;
    });
    await far.clock.advanceUntil(() => ended !== undefined, { stepMs: 5 * SECOND });
    expect(ended).toBe('broken');
  });

  test('is no answer when not even its head comes, or it points elsewhere', async () => {
    const silent = await streamed(saying());
    let answer: unknown;
    void silent.opened.then((came) => {
      answer = came;
    });
    await silent.clock.advanceUntil(() => answer !== undefined, { stepMs: 5 * SECOND });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'network-timeout' } });
    const elsewhere = await streamed(
      saying('HTTP/1.1 302 Found\r\nLocation: /else\r\nContent-Length: 0\r\n\r\n'),
    );
    expect(await elsewhere.opened).toMatchObject({ ok: false, failure: { code: 'redirected' } });
    expect(elsewhere.server.connections).toHaveLength(1);
  });

  test('is let go of by whoever leaves it, and by its signal before anybody took a byte', async () => {
    for (const leave of ['reader', 'signal'] as const) {
      let gone = false;
      const far = await streamed(async (connection) => {
        for (const event of ['end', 'close'] as const) {
          connection.socket.on(event, () => {
            gone = true;
          });
        }
        await saying(HEAD, '01234')(connection);
      });
      const { body } = await answered(far);
      if (leave === 'signal') far.stop.abort();
      else for await (const _ of body) break;
      await expect.poll(() => gone).toBe(true);
      expect(far.clock.pending()).toBe(0);
    }
  });

  test('is nobody’s for what is no web link', async () => {
    const { door } = await start(() => undefined);
    const { signal } = new AbortController();
    for (const url of ['file:///etc/passwd', 'javascript:1', 'https://user:word@host.test/', 'x']) {
      expect(await door.stream({ url, signal })).toMatchObject({ ok: false });
    }
  });
});
