import { describe, expect, it } from 'vitest';
import { as } from './curl-program.ts';
import { sandboxWithCurl } from './sandbox-with-curl.ts';

const at = sandboxWithCurl();

/** Where a page of another name asks whose name was made to lead here: to the same port, by the name in its address. */
const rebound = (url: string): readonly string[] => {
  const { port, pathname, search } = new URL(url);
  return [
    '--resolve',
    `rebound.example:${port}:127.0.0.1`,
    `http://rebound.example:${port}${pathname}${search}`,
  ];
};

describe('a request for another host, which only a page with a name of its own would send', () => {
  it('is refused by the API with 421, whatever key it has, and nothing is told', async () => {
    const answer = await at.curl(...as(), ...rebound(`${at.sandbox.baseUrl}/user`));
    expect(answer.status).toBe(421);
    expect(answer.json()).toEqual({
      action: 'request',
      status: 'error',
      code: 421,
      message: 'This server answers as 127.0.0.1 or localhost only.',
    });
  });

  it('is refused by the storage: nothing is read there', async () => {
    const signed = await at.sign('photo.jpg', 'image/jpeg');
    expect((await at.put(signed, 'photo-landscape.jpg')).status).toBe(200);
    expect((await at.curl(...rebound(signed.accessUrl))).status).toBe(421);
    expect((await at.curl(signed.accessUrl)).status).toBe(200);
  });

  it('is refused by the storage: nothing is stored there, and the signed URL is not spent', async () => {
    const signed = await at.sign('photo.jpg', 'image/jpeg');
    const strange = { ...signed, uploadUrl: rebound(signed.uploadUrl).at(-1) ?? '' };
    const resolve = rebound(signed.uploadUrl).slice(0, 2);
    expect((await at.put(strange, 'photo-landscape.jpg', ...resolve)).status).toBe(421);
    expect((await at.put(signed, 'photo-landscape.jpg')).status).toBe(200);
  });

  it.each(['localhost.rebound.example', '127.0.0.1.rebound.example:80', 'rebound.example', '127.0.0.2'])(
    'is one for %s',
    async (host) => {
      const answer = await at.curl(...as(), '-H', `Host: ${host}`, `${at.sandbox.baseUrl}/user`);
      expect(answer.status).toBe(421);
    },
  );
});

it.each(['localhost', 'LocalHost'])('answers as %s, which only this computer can be', async (name) => {
  const url = `${at.sandbox.baseUrl}/user`.replace('127.0.0.1', name);
  expect((await at.curl(...as(), url)).status).toBe(200);
});

it('answers at the port of somebody who stands between', async () => {
  const answer = await at.curl(...as(), '-H', 'Host: 127.0.0.1:1', `${at.sandbox.baseUrl}/user`);
  expect(answer.status).toBe(200);
});
