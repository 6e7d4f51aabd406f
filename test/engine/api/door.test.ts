import { describe, expect, onTestFinished, test } from 'vitest';
import { LIMITS } from '../../../src/engine/api/limits.ts';
import { nodeHttpDoor } from '../../../src/engine/api/node-http-door.ts';
import { Secret } from '../../../src/engine/secret.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { answering, httpAnswer, type RawConnection, startRawServer } from '../../support/raw-server.ts';
import { API_KEY, credentials, type Fixture, neverAborted, PROFILE_KEY, start } from './door-fixture.ts';

const ask = ({ door }: Fixture, signal = neverAborted()) =>
  door.api({ method: 'GET', path: '/media', credentials: credentials(), signal });
const open = ({ door, server }: Fixture, method: 'HEAD' | 'GET' = 'GET') =>
  door.open({ url: `${server.origin}/file.png`, method, signal: neverAborted() });

/** Waits for a call on a clock that has to be turned for it to end. */
async function turned<Value>(fixture: Fixture, call: Promise<Value>, maxMs = 600_000): Promise<Value> {
  let ended = false;
  void call.finally(() => {
    ended = true;
  });
  await fixture.clock.advanceUntil(() => ended, { stepMs: 5_000, maxMs });
  return await call;
}

describe('an API call', () => {
  test('carries both keys, below the base URL', async () => {
    const fixture = await start(answering(httpAnswer(200, '[]')));
    expect(await ask(fixture)).toMatchObject({ ok: true, value: { status: 200 } });
    const head = fixture.server.connections[0]?.text() ?? '';
    expect(head).toMatch(/^GET \/api\/media HTTP/);
    expect(head).toContain(`Bearer ${API_KEY}`);
    expect(head).toContain(PROFILE_KEY);
  });

  test.each(['/../../x', 'x', '@evil.example/', '.evil.example/'])('to %s is a bug', async (path) => {
    const fixture = await start(answering(httpAnswer(200, '[]')));
    const signal = neverAborted();
    const call = fixture.door.api({ method: 'GET', path, credentials: credentials(), signal });
    await expect(call).rejects.toThrow('base URL');
    expect(fixture.server.connections).toHaveLength(0);
  });

  test('with a key no header can carry is refused without a request', async () => {
    const fixture = await start(answering(httpAnswer(200, '[]')));
    const bad = { apiKey: new Secret('key\r\nX-Evil: 1') };
    const result = await fixture.door.api({
      method: 'GET',
      path: '/user',
      credentials: bad,
      signal: neverAborted(),
    });
    expect(result).toMatchObject({ failure: { code: 'key-rejected' } });
    expect(fixture.server.connections).toHaveLength(0);
  });

  test.each(['ftp://x/', 'https://user:pw@x/', 'https://x/?key=1'])(
    'is not made from the base URL %s',
    (baseUrl) => {
      expect(() => nodeHttpDoor({ baseUrl, clock: fakeClock(), limits: LIMITS })).toThrow('base URL');
    },
  );

  test('a dead kept connection costs that call only, and nothing is repeated', async () => {
    const fixture = await start(async (connection) => {
      await connection.head();
      connection.socket.write(httpAnswer(200, '[]'));
      connection.socket.once('data', () => connection.reset());
    });
    await ask(fixture);
    expect(await ask(fixture)).toMatchObject({ failure: { code: 'network-reset' } });
    expect(fixture.server.connections).toHaveLength(1);
    expect(fixture.server.connections[0]?.text().match(/GET /g)).toHaveLength(2);
  });
});

describe('a link is opened', () => {
  test('without any credentials', async () => {
    const fixture = await start(answering(httpAnswer(200, 'bytes')));
    await open(fixture);
    expect(fixture.server.connections[0]?.text()).not.toMatch(/authorization|profile-key|Bearer|cookie/i);
  });

  test.each(['javascript:alert(1)', 'file:///etc/hostname', 'data:,x', 'nonsense', 'http://a:b@127.0.0.1/'])(
    'never when it is %s',
    async (url) => {
      const fixture = await start(answering(httpAnswer(200, '')));
      const result = await fixture.door.open({ url, method: 'GET', signal: neverAborted() });
      expect(result).toMatchObject({ failure: { code: 'bad-answer' } });
    },
  );

  test('at its headers only, however large the body is', async () => {
    const fixture = await start(answering(httpAnswer(200, 'x', { 'Content-Length': '5000000000' })));
    const call = {
      url: fixture.server.origin,
      method: 'GET',
      headersOnly: true,
      signal: neverAborted(),
    } as const;
    const result = await fixture.door.open(call);
    expect(result).toMatchObject({ ok: true, value: { status: 200 } });
    expect(result !== 'aborted' && result.ok && result.value.headers.get('content-length')).toBe(
      '5000000000',
    );
  });
});

describe('a link that must lie outside', () => {
  const look = async (fixture: Fixture, host: string, outsideOnly: boolean) => {
    const url = `http://${host}:${fixture.server.port}/a.jpg`;
    return await fixture.door.open({ url, method: 'HEAD', outsideOnly, signal: neverAborted() });
  };

  test('is not asked for where its name leads to this computer', async () => {
    const fixture = await start(answering(httpAnswer(200)));
    expect(await look(fixture, 'localhost', true)).toMatchObject({ failure: { detail: 'EINSIDE' } });
    expect(fixture.server.connections).toHaveLength(0);
    expect(await look(fixture, 'localhost', false)).toMatchObject({ ok: true });
  });

  test('gets a connection of its own each time', async () => {
    const fixture = await start(answering(httpAnswer(200)));
    await look(fixture, '127.0.0.1', true);
    await look(fixture, '127.0.0.1', true);
    expect(fixture.server.connections).toHaveLength(2);
  });
});

describe('a redirect', () => {
  const codes = [301, 302, 303, 307, 308];
  test.each(codes)('with %i to another host, to http or to the same host is not followed', async (status) => {
    const victim = await startRawServer(() => undefined);
    onTestFinished(() => victim.close());
    for (const target of [
      `${victim.origin}/api/media`,
      '/api/elsewhere',
      '//127.0.0.2/',
      'http://[broken',
      '',
    ]) {
      const fixture = await start(answering(httpAnswer(status, '', { Location: target })));
      expect(await ask(fixture)).toMatchObject({ failure: { code: 'redirected' } });
      expect(await open(fixture)).toMatchObject({ failure: { code: 'redirected' } });
      const requests = fixture.server.connections.map((one) => one.text()).join('');
      expect(requests.match(/^(GET|POST) /gm)).toHaveLength(2);
    }
    expect(victim.connections).toHaveLength(0);
  });
});

describe('a call that breaks', () => {
  const cut = 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[{"id":';
  const cases: readonly (readonly [string, (connection: RawConnection) => unknown, string])[] = [
    ['a reset before the headers', (one) => one.socket.once('data', () => one.reset()), 'network-reset'],
    ['an end before the headers', (one) => one.socket.once('data', () => one.socket.end()), 'network-reset'],
    ['a body cut short', (one) => one.socket.once('data', () => one.socket.end(cut)), 'network-reset'],
    [
      'a chunked body without its end',
      (one) =>
        one.socket.once('data', () =>
          one.socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n[]\r\n'),
        ),
      'network-reset',
    ],
    ['no HTTP at all', (one) => one.socket.once('data', () => one.socket.end('hello\r\n\r\n')), 'bad-answer'],
    [
      'broken gzip',
      answering(httpAnswer(200, 'not gzip at all', { 'Content-Encoding': 'gzip' })),
      'bad-answer',
    ],
  ];

  test.each(cases)('by %s is a failure', async (_name, serve, code) => {
    const fixture = await start(serve);
    expect(await ask(fixture)).toMatchObject({ ok: false, failure: { code } });
    expect(fixture.clock.pending()).toBe(0);
  });

  test('by silence ends after the API timeout', async () => {
    const fixture = await start(() => undefined);
    expect(await turned(fixture, ask(fixture), 60_000)).toMatchObject({
      failure: { code: 'network-timeout' },
    });
    expect(fixture.clock.pending()).toBe(0);
  });

  test('by one byte every ten seconds ends after the total time', async () => {
    const fixture = await start(async (connection) => {
      await connection.head();
      connection.socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n[');
      const drip = (): void => {
        connection.socket.write(' ');
        fixture.clock.after(10_000, drip);
      };
      drip();
    });
    const result = await turned(fixture, ask(fixture), 2 * LIMITS.apiTotalMs);
    expect(result).toMatchObject({ failure: { code: 'network-timeout' } });
  });

  test('by its signal is aborted, not failed', async () => {
    const stop = new AbortController();
    const fixture = await start(() => stop.abort());
    expect(await ask(fixture, stop.signal)).toBe('aborted');
    expect(await ask(fixture, stop.signal)).toBe('aborted');
    expect(fixture.server.connections).toHaveLength(1);
    await fixture.clock.advanceUntil(() => fixture.clock.pending() === 0, { stepMs: 1, maxMs: 1_000 });
  });

  test('because nobody is there is network-down, and no text names the address', async () => {
    const fixture = await start(() => undefined);
    await fixture.server.close();
    const result = await ask(fixture);
    expect(result).toMatchObject({ failure: { code: 'network-down', detail: 'ECONNREFUSED' } });
    const lost = await fixture.door.open({
      url: 'http://host.invalid/x',
      method: 'GET',
      signal: neverAborted(),
    });
    expect(lost).toMatchObject({ failure: { code: 'network-down' } });
    expect(JSON.stringify([result, lost])).not.toMatch(/127\.0\.0\.1|host\.invalid/);
  });
});
