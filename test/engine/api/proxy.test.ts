import { get } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createAgents } from '../../../src/engine/api/agents.ts';
import { LIMITS } from '../../../src/engine/api/limits.ts';
import { nodeHttpDoor } from '../../../src/engine/api/node-http-door.ts';
import type { Route } from '../../../src/engine/api/route.ts';
import { Secret } from '../../../src/engine/secret.ts';
import { type FakeClock, fakeClock } from '../../support/fake-clock.ts';
import { type ProxyOptions, type ProxyServer, startProxy } from '../../support/proxy-server.ts';
import { httpAnswer, type RawConnection, startRawServer } from '../../support/raw-server.ts';
import { credentials, neverAborted, recordedBody } from './door-fixture.ts';
import { SELF_SIGNED, WRONG_NAME } from './server-identities.ts';

const HOST = 'other.example';
const LOGIN = 'person:PROXY-PASSWORD-51';

/** A far end of that name behind a proxy; both on this computer. */
async function behindProxy(
  own: Partial<ProxyOptions> & { login?: string } = {},
  serve: (connection: RawConnection) => unknown = answersAll,
) {
  const clock = fakeClock();
  const server = await startRawServer(serve, WRONG_NAME);
  const proxy = await startProxy({ leadsTo: server.port, ...own });
  const route = { now: through(proxy) as Route };
  const door = nodeHttpDoor({
    ...{ clock, limits: LIMITS, ca: WRONG_NAME.cert },
    baseUrl: `https://${HOST}/api`,
    route: () => route.now,
  });
  onTestFinished(async () => {
    door.close();
    await Promise.all([proxy.close(), server.close()]);
  });
  return { clock, server, proxy, route, door };
}

const through = (proxy: Pick<ProxyServer, 'address'>, login?: string): Route => ({
  proxy: { address: proxy.address, login: async () => (login === undefined ? undefined : new Secret(login)) },
  extraCa: null,
});

async function answersAll(connection: RawConnection): Promise<void> {
  await connection.body(connection.text().startsWith('PUT') ? 300_000 : 0);
  connection.socket.write(httpAnswer(200, '[]'));
}

const ask = (door: ReturnType<typeof nodeHttpDoor>, signal = neverAborted()) =>
  door.api({ method: 'GET', path: '/media', credentials: credentials(), signal });

const sent = (texts: readonly RawConnection[]): string => texts.map((one) => one.text()).join('');

describe('through a proxy', () => {
  test('calls and files reach the far end, which proves its name; the proxy sees the name alone', async () => {
    const { door, proxy, server } = await behindProxy();
    expect(await ask(door)).toMatchObject({ ok: true });
    const put = await door.put({
      url: new Secret(`https://${HOST}/upload/one?signature=S`),
      contentType: 'image/png',
      body: recordedBody(300_000),
      signal: neverAborted(),
    });
    expect(put).toEqual({ kind: 'sent', status: 200 });
    expect(proxy.asked).toEqual([
      { authority: `${HOST}:443`, login: undefined },
      { authority: `${HOST}:443`, login: undefined },
    ]);
    expect(server.connections).toHaveLength(2);
  });

  test('a certificate for another name is refused as without one, and no byte is sent', async () => {
    const server = await startRawServer(answersAll, SELF_SIGNED);
    const proxy = await startProxy({ leadsTo: server.port });
    const options = { clock: fakeClock(), limits: LIMITS, ca: SELF_SIGNED.cert, route: () => way };
    const way = through(proxy);
    const door = nodeHttpDoor({ ...options, baseUrl: `https://${HOST}/api` });
    onTestFinished(async () => {
      door.close();
      await Promise.all([proxy.close(), server.close()]);
    });
    expect(await ask(door)).toMatchObject({
      failure: { code: 'tls-refused', detail: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    });
    expect(sent(server.connections)).toBe('');
  });

  test('the login goes to the proxy and never to the far end', async () => {
    const { door, proxy, route, server } = await behindProxy({ login: LOGIN });
    route.now = through(proxy, LOGIN);
    expect(await ask(door)).toMatchObject({ ok: true });
    expect(proxy.asked[0]?.login).toBe(LOGIN);
    expect(sent(server.connections)).not.toMatch(/proxy-auth|PROXY-PASSWORD/i);
    expect(sent(server.connections)).not.toContain(Buffer.from(LOGIN).toString('base64'));
  });

  test('a far end that it spares is reached straight, by name and port', async () => {
    const { proxy, route, server } = await behindProxy();
    // This computer by a name that is not known as its own.
    const far = `[::ffff:127.0.0.1]:${server.port}`;
    const options = { clock: fakeClock(), limits: LIMITS, route: () => route.now };
    const door = nodeHttpDoor({ ...options, baseUrl: `https://${far}/api` });
    onTestFinished(() => door.close());
    await ask(door);
    expect(proxy.asked).toHaveLength(1);
    const spares = (url: URL): boolean => url.port === String(server.port);
    route.now = { extraCa: null, proxy: { address: proxy.address, login: async () => undefined, spares } };
    // The far end was reached: it shows a certificate for another name.
    expect(await ask(door)).toMatchObject({ failure: { code: 'tls-refused' } });
    expect(proxy.asked).toHaveLength(1);
  });

  test.each([407, 403, 502])('its own %i is told as its refusal, and nothing was sent', async (refuses) => {
    const { door, server } = await behindProxy({ refuses });
    expect(await ask(door)).toMatchObject({ failure: { code: 'proxy-refused', detail: String(refuses) } });
    expect(server.connections).toHaveLength(0);
  });

  test('one that nobody listens at, and one whose certificate nobody vouches for, are told as the proxy’s', async () => {
    const { door, proxy, route } = await behindProxy();
    const tls = await startProxy({ leadsTo: 1, identity: SELF_SIGNED });
    onTestFinished(() => tls.close());
    route.now = through(tls);
    expect(await ask(door)).toMatchObject({ failure: { code: 'proxy-refused' } });
    await proxy.close();
    route.now = through(proxy);
    expect(await ask(door)).toMatchObject({
      failure: { code: 'proxy-refused', detail: 'ECONNREFUSED' },
    });
  });

  test('one that never answers is given up in time, and a call that is broken off does not wait for it', async () => {
    const { door, clock } = await behindProxy({ refuses: 'silent' });
    expect(await soon(clock, ask(door))).toMatchObject({ failure: { code: 'network-timeout' } });
    const stop = new AbortController();
    const broken = ask(door, stop.signal);
    stop.abort();
    expect(await broken).toBe('aborted');
  });

  test('another route goes for the next connection; this computer is always reached straight', async () => {
    const { door, proxy, route } = await behindProxy();
    const other = await startProxy({ leadsTo: 1, refuses: 503 });
    onTestFinished(() => other.close());
    expect(await ask(door)).toMatchObject({ ok: true });
    route.now = through(other);
    expect(await ask(door)).toMatchObject({ failure: { code: 'proxy-refused', detail: '503' } });
    expect(proxy.asked).toHaveLength(1);
    expect(other.asked).toHaveLength(1);

    const here = await startRawServer(answersAll);
    onTestFinished(() => here.close());
    const url = `http://127.0.0.1:${here.port}/x.jpg`;
    const opened = await door.open({ method: 'GET', url, signal: neverAborted() });
    expect(opened).toMatchObject({ ok: true });
    expect(other.asked).toHaveLength(1);
  });

  test('plain http goes through it too', async () => {
    const server = await startRawServer(answersAll);
    const proxy = await startProxy({ leadsTo: server.port });
    const way = through(proxy);
    const options = { clock: fakeClock(), limits: LIMITS, route: () => way };
    const door = nodeHttpDoor({ ...options, baseUrl: `https://${HOST}/api` });
    onTestFinished(async () => {
      door.close();
      await Promise.all([proxy.close(), server.close()]);
    });
    const signal = neverAborted();
    expect(await door.open({ method: 'GET', url: `http://${HOST}/x.jpg`, signal })).toMatchObject({
      ok: true,
    });
    expect(proxy.asked).toEqual([{ authority: `${HOST}:80`, login: undefined }]);
  });

  test('a name that leads inside is refused before the proxy is asked', async () => {
    const proxy = await startProxy({ leadsTo: 1 });
    const agents = createAgents({
      ...{ clock: fakeClock(), connectTimeoutMs: 1_000, idleMs: 0, proxy: through(proxy).proxy },
      lookup: (_host, _options, callback) => callback(Object.assign(new Error(), { code: 'EINSIDE' }), '', 0),
    });
    onTestFinished(async () => {
      agents.close();
      await proxy.close();
    });
    const url = new URL(`http://${HOST}/x.jpg`);
    const code = await new Promise((resolve) => {
      get(url, { agent: agents.of(url) }).once('error', (error: NodeJS.ErrnoException) =>
        resolve(error.code),
      );
    });
    expect(code).toBe('EINSIDE');
    expect(proxy.asked).toEqual([]);
  });
});

describe('extra certificates', () => {
  test('are trusted besides the usual ones from the next connection on', async () => {
    const server = await startRawServer(answersAll, SELF_SIGNED);
    const route: { now: Route } = { now: { proxy: null, extraCa: null } };
    const baseUrl = `https://127.0.0.1:${server.port}/api`;
    const door = nodeHttpDoor({ baseUrl, clock: fakeClock(), limits: LIMITS, route: () => route.now });
    onTestFinished(async () => {
      door.close();
      await server.close();
    });
    expect(await ask(door)).toMatchObject({ failure: { code: 'tls-refused' } });
    route.now = { proxy: null, extraCa: SELF_SIGNED.cert };
    expect(await ask(door)).toMatchObject({ ok: true });
  });

  test('are trusted of a proxy that is spoken to over TLS', async () => {
    const { door, route, server } = await behindProxy();
    const proxy = await startProxy({ leadsTo: server.port, identity: SELF_SIGNED });
    onTestFinished(() => proxy.close());
    route.now = { ...through(proxy), extraCa: SELF_SIGNED.cert };
    expect(await ask(door)).toMatchObject({ ok: true });
    expect(proxy.asked).toHaveLength(1);
  });
});

/** Turns the clock until the answer is there. */
async function soon<Value>(clock: FakeClock, answer: Promise<Value>): Promise<Value | undefined> {
  let come: Value | undefined;
  void answer.then((value) => {
    come = value;
  });
  await clock.advanceUntil(() => come !== undefined, { stepMs: 1_000 });
  return come;
}
