import { describe, expect, onTestFinished, test } from 'vitest';
import { LIMITS } from '../../../src/engine/api/limits.ts';
import { nodeHttpDoor } from '../../../src/engine/api/node-http-door.ts';
import { Secret } from '../../../src/engine/secret.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { answering, httpAnswer, type RawConnection, startRawServer } from '../../support/raw-server.ts';
import { credentials, type Fixture, neverAborted, putCall, recordedBody, start } from './door-fixture.ts';
import { SELF_SIGNED, WRONG_NAME } from './server-identities.ts';

const ask = ({ door }: Fixture, signal = neverAborted()) =>
  door.api({ method: 'GET', path: '/media', credentials: credentials(), signal });
describe('over TLS', () => {
  test('a certificate nobody vouches for is refused, and no byte is sent', async () => {
    const fixture = await start(answering(httpAnswer(200, '[]')), { identity: SELF_SIGNED });
    expect(await ask(fixture)).toMatchObject({ failure: { code: 'tls-refused' } });
    const outcome = await fixture.door.put(putCall(fixture.server, recordedBody(10)));
    expect(outcome).toMatchObject({ failure: { code: 'tls-refused' }, lastByteLeft: false });
    expect(fixture.server.connections.map((one) => one.text()).join('')).toBe('');
  });

  test('a certificate for another name is refused', async () => {
    const fixture = await start(answering(httpAnswer(200, '[]')), {
      identity: WRONG_NAME,
      ca: WRONG_NAME.cert,
    });
    expect(await ask(fixture)).toMatchObject({
      failure: { code: 'tls-refused', detail: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    });
  });

  test('a trusted far end gets the call and the file', async () => {
    const serve = async (connection: RawConnection) => {
      await connection.body(connection.number === 1 ? 0 : 300_000);
      connection.socket.write(httpAnswer(200, '[]'));
    };
    const fixture = await start(serve, { identity: SELF_SIGNED, ca: SELF_SIGNED.cert });
    expect(await ask(fixture)).toMatchObject({ ok: true });
    expect(await fixture.door.put(putCall(fixture.server, recordedBody(300_000)))).toMatchObject({
      kind: 'sent',
    });
  });

  test('a handshake that never ends is given up in time', async () => {
    const silent = await startRawServer(() => undefined);
    onTestFinished(() => silent.close());
    const clock = fakeClock();
    const baseUrl = `https://127.0.0.1:${silent.port}/api`;
    const door = nodeHttpDoor({ baseUrl, clock, limits: LIMITS });
    let result: unknown;
    const body = recordedBody(10);
    const call = { ...putCall(silent, body), url: new Secret(`${baseUrl}/x`) };
    void door.put(call).then((value) => {
      result = value;
    });
    await clock.advanceUntil(() => result !== undefined, {
      stepMs: 1_000,
      maxMs: 2 * LIMITS.connectTimeoutMs,
    });
    expect(result).toMatchObject({ failure: { code: 'network-timeout' }, lastByteLeft: false });
    expect(body.asked).toEqual([]);
    door.close();
  });
});
