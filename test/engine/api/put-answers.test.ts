import { describe, expect, onTestFinished, test } from 'vitest';
import { httpAnswer, type RawConnection, startRawServer } from '../../support/raw-server.ts';
import { putCall, recordedBody, start } from './door-fixture.ts';

const MIB = 1_048_576;
const takes =
  (bytes: number, answer = httpAnswer(200)) =>
  async (connection: RawConnection) => {
    await connection.body(bytes);
    connection.socket.write(answer);
  };

describe('an early answer to a PUT', () => {
  const early = (status: number, body: string) => async (connection: RawConnection) => {
    await connection.head();
    connection.socket.write(httpAnswer(status, body));
  };

  test('of 403 is taken while the body is still going', async () => {
    const xml = '<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>';
    const { door, server } = await start(early(403, xml));
    const outcome = await door.put(putCall(server, recordedBody(64 * MIB)));
    expect(outcome).toMatchObject({
      failure: { code: 'storage-refused', detail: 'HTTP 403 AccessDenied: Request has expired' },
      lastByteLeft: false,
      status: 403,
    });
  });

  test('followed by the end of the connection is taken too', async () => {
    const { door, server } = await start(async (connection) => {
      await connection.head();
      connection.socket.end(httpAnswer(403, '<Error><Code>AccessDenied</Code></Error>'));
    });
    const outcome = await door.put(putCall(server, recordedBody(64 * MIB)));
    expect(outcome).toMatchObject({ failure: { code: 'storage-refused' }, lastByteLeft: false });
  });

  test('of 200 proves nothing: the file was not sent', async () => {
    const { door, server } = await start(early(200, ''));
    const outcome = await door.put(putCall(server, recordedBody(64 * MIB)));
    expect(outcome).toMatchObject({ failure: { code: 'bad-answer' }, lastByteLeft: false });
  });
});

describe('a refused PUT', () => {
  test.each([
    [400, 'storage-refused'],
    [403, 'storage-refused'],
    [404, 'storage-refused'],
    [405, 'storage-refused'],
    [408, 'server-error'],
    [409, 'storage-refused'],
    [410, 'storage-refused'],
    [412, 'storage-refused'],
    [413, 'storage-too-large'],
    [415, 'storage-refused'],
    [407, 'proxy-refused'],
    [425, 'server-error'],
    [429, 'server-error'],
    [500, 'server-error'],
    [502, 'server-error'],
    [503, 'server-error'],
    [504, 'server-error'],
  ] as const)('with %i is %s', async (status, code) => {
    const { door, server } = await start(takes(10, httpAnswer(status, '<html>no</html>')));
    const outcome = await door.put(putCall(server, recordedBody(10)));
    expect(outcome).toMatchObject({ kind: 'failed', failure: { code }, status, lastByteLeft: true });
  });

  test('tells nothing of the signature that the far end repeats', async () => {
    const xml = `<Error><Code>SignatureDoesNotMatch</Code><Message>see https://storage.example/x?signature=SIGNATURE-OF-ONE</Message><StringToSign>SIGNATURE-OF-ONE</StringToSign></Error>`;
    const { door, server } = await start(takes(10, httpAnswer(403, xml)));
    const outcome = await door.put(putCall(server, recordedBody(10)));
    expect(JSON.stringify(outcome)).not.toContain('SIGNATURE-OF-ONE');
  });

  test('by a redirect goes nowhere else', async () => {
    const victim = await startRawServer(() => undefined);
    onTestFinished(() => victim.close());
    const { door, server } = await start(
      takes(10, httpAnswer(307, '', { Location: `${victim.origin}/steal` })),
    );
    const outcome = await door.put(putCall(server, recordedBody(10)));
    expect(outcome).toMatchObject({ failure: { code: 'redirected' } });
    expect(victim.connections).toHaveLength(0);
  });
});
