import { describe, expect, test } from 'vitest';
import { environmentProxy } from '../../src/cli/network/environment-proxy.ts';
import { sparedHosts } from '../../src/cli/network/spared-hosts.ts';
import { UnusableError } from '../../src/cli/unusable-error.ts';
import { reveal } from '../../src/engine/secret.ts';
import { SELF_SIGNED } from '../engine/api/server-identities.ts';
import { configFile, ENV, GOOD } from './support/config-file.ts';

const files = configFile();
const PASSWORD = 'THE-PROXY-PASSWORD';

const refusal = async (
  network: Record<string, unknown>,
  env: Record<string, string> = {},
): Promise<string> => {
  const error = await files.read({ ...GOOD, ...network }, { ...ENV, ...env }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UnusableError)) throw new Error(`not refused: ${error}`);
  expect(error.message).not.toContain(PASSWORD);
  return error.message.split('\n').slice(1).join('\n').trim().replaceAll(files.folder.path, 'FOLDER');
};

describe('a way that cannot be used is refused, naming the field and what was expected', () => {
  const proxy = 'http://proxy.example:3128';
  test.each<[string, Record<string, unknown>, Record<string, string>, RegExp]>([
    ['no address', { proxy: 'my proxy' }, {}, /^proxy: expected an address such as http:/],
    ['no text', { proxy: 3128 }, {}, /^proxy: expected an address .* or null$/],
    ['no port', { proxy: 'proxy.example' }, {}, /^proxy: expected a port/],
    ['SOCKS', { proxy: 'socks5://proxy.example:1080' }, {}, /^proxy: expected http:.* no SOCKS$/],
    ['a login inside', { proxy: `http://ada:${PASSWORD}@proxy.example:1` }, {}, /^proxy: .* proxyLoginEnv/],
    [
      'a login in the file',
      { proxy, proxyLogin: `ada:${PASSWORD}` },
      {},
      /^proxyLogin: a key or a login must not/,
    ],
    [
      'a password in the file',
      { proxy, proxyPassword: PASSWORD },
      {},
      /^proxyPassword: a key or a login must not/,
    ],
    ['a login without a proxy', { proxyLoginEnv: 'L' }, { L: 'a:b' }, /^proxyLoginEnv: there is no "proxy"/],
    [
      'a login that is not there',
      { proxy, proxyLoginEnv: 'L' },
      {},
      /variable L is not set; set it to the login/,
    ],
    [
      'a login without a user',
      { proxy, proxyLoginEnv: 'L' },
      { L: PASSWORD },
      /^proxyLoginEnv: expected user:password$/,
    ],
    ['two logins', { proxy, proxyLoginEnv: 'L', proxyLoginFile: 'l' }, {}, /found both$/],
    [
      'no certificates',
      { certificates: 'none.pem' },
      {},
      /^certificates: the file FOLDER\/none.pem cannot be read$/,
    ],
    ['another file', { certificates: 'config.json' }, {}, /holds no certificate in PEM text/],
    [
      'a bad variable',
      {},
      { HTTPS_PROXY: `socks5://ada:${PASSWORD}@proxy.example:1` },
      /^HTTPS_PROXY: .* "proxy": null/,
    ],
  ])('%s', async (_, network, env, words) => {
    expect(await refusal(network, env)).toMatch(words);
  });

  test('of certificates and proxy the good ones are taken, a null goes straight whatever the environment says', async () => {
    await files.folder.file('office.pem', SELF_SIGNED.cert);
    const env = { ...ENV, HTTPS_PROXY: 'socks5://x', L: 'ada:b:c' };
    const { network } = await files.read({ ...GOOD, proxy: null, certificates: 'office.pem' }, env);
    expect(network).toMatchObject({ proxy: null, certificates: { list: [{ subject: 'CN=127.0.0.1' }] } });
    const through = await files.read({ ...GOOD, proxy, proxyLoginEnv: 'L' }, env);
    expect(through.network.proxy).toMatchObject({ address: proxy, from: 'proxy', noProxy: '' });
  });
});

describe('the environment’s proxy', () => {
  test.each([
    ['http://proxy.example:3128', 'http://proxy.example:3128', undefined],
    ['proxy.example:3128/', 'http://proxy.example:3128', undefined],
    ['https://ada:b%40c%3Ad@proxy.example:443', 'https://proxy.example:443', 'ada:b@c:d'],
    ['http://ada@proxy.example:1', 'http://proxy.example:1', 'ada:'],
    ['http://ada:p@ss@proxy.example:1', 'http://proxy.example:1', 'ada:p@ss'],
  ])('%s is read', (text, address, login) => {
    const read = environmentProxy({ HTTPS_PROXY: text });
    if (read === null || 'mistake' in read) throw new Error('not read');
    expect(read.address).toBe(address);
    expect(read.login && reveal(read.login)).toBe(login);
  });

  test('small letters go first, blank is not set, and other variables do not count', () => {
    const small = environmentProxy({ https_proxy: 'a.example:1', HTTPS_PROXY: 'b.example:2' });
    expect(small).toMatchObject({ address: 'http://a.example:1', from: 'https_proxy' });
    expect(
      environmentProxy({ HTTPS_PROXY: ' ', HTTP_PROXY: 'b.example:2', ALL_PROXY: 'c.example:3' }),
    ).toBeNull();
  });

  test.each(['http://:b@proxy.example:1', 'http://a%3Ab:c@proxy.example:1', 'http://%zz@proxy.example:1'])(
    '%s has no login that could be sent',
    (text) => {
      expect(environmentProxy({ HTTPS_PROXY: text })).toMatchObject({
        mistake: expect.stringContaining('login'),
      });
    },
  );
});

test.each([
  ['*', 'https://api.example', true],
  ['example.com,api.example', 'https://api.example', true],
  ['.api.example *.other.example', 'https://api.example', true],
  ['api.example', 'https://eu.api.example/path', true],
  ['api.example', 'https://myapi.example', false],
  ['API.example:443', 'https://api.example', true],
  ['api.example:8443', 'https://api.example', false],
  ['10.0.0.5', 'https://10.0.0.5:8443', true],
  ['0.0.5', 'https://10.0.0.5', false],
  ['[2001:db8::1]:443', 'https://[2001:db8::1]', true],
  ['2001:db8::1', 'https://[2001:db8::1]:1', true],
  ['10.0.0.0/8', 'https://10.0.0.5', false],
  ['', 'https://api.example', false],
  [' , ', 'https://api.example', false],
])('NO_PROXY %j and %s: %s', (list, url, spared) => {
  expect(sparedHosts(list)(new URL(url))).toBe(spared);
});
