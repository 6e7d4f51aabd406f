import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ProxyServer } from '../support/proxy-server.ts';
import { eventually } from './support/eventually.ts';
import { FAR, FarDesk } from './support/far-desk.ts';
import { medium } from './support/medium.ts';

// Real processes on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const PASSWORD = 'PROXY@PASSWORD:51';
const LOGIN = `ada:${PASSWORD}`;
const ENCODED = `ada:${encodeURIComponent(PASSWORD)}`;

let desk: FarDesk;
beforeEach(async () => {
  desk = await FarDesk.open();
});
afterEach(() => desk.close());

/** Everything the program has written below its data directory. */
const written = (): string =>
  readdirSync(desk.dataDir, { recursive: true, encoding: 'latin1' })
    .filter((name) => /\.(log|db|db-wal|json)$/.test(name))
    .map((name) => readFileSync(path.join(desk.dataDir, name), 'latin1'))
    .join('\n');

const withLogin = (proxy: ProxyServer): string => `http://${ENCODED}@${proxy.address.host}`;

test('a run goes through the proxy of the configuration with the login of a file, and trusts the certificates it names', async () => {
  const proxy = await desk.proxy({ login: LOGIN });
  await desk.folder.file('proxy.login', `${LOGIN}\n`);
  await desk.folder.file('watched/tea.jpg', medium('jpg', 'tea'));
  await desk.configure({
    proxy: proxy.address.host,
    proxyLoginFile: 'proxy.login',
    certificates: 'office.pem',
  });
  const end = await desk.start('run', { HTTPS_PROXY: 'http://nobody.example:1' }, '--once').ended;
  expect(end).toMatchObject({ code: 0, summary: { done: 1 } });
  expect(desk.accepted).toEqual(['tea.jpg']);
  expect(proxy.asked.length).toBeGreaterThan(0);
  for (const asked of proxy.asked) expect(asked).toEqual({ authority: `${FAR}:443`, login: LOGIN });
  expect(`${end.stdout}${end.stderr}${written()}`).not.toMatch(/PROXY@PASSWORD|PROXY%40PASSWORD/);
});

test('SIGHUP takes another proxy and other certificates in force, and what waited for them goes at once', async () => {
  const shut = await desk.proxy({ refuses: 403 });
  const open = await desk.proxy();
  await desk.configure({ proxy: shut.address.host });
  const program = desk.start('run');
  await desk.folder.file('watched/tea.jpg', medium('jpg', 'tea'));
  // The next try would be in ten minutes.
  await program.until(({ failure }) => failure?.code === 'proxy-refused' && failure.detail === '403');
  await desk.configure({ proxy: open.address.host });
  program.kill('SIGHUP');
  await program.until(({ failure }) => failure?.code === 'tls-refused');
  await desk.configure({ proxy: 'socks5://proxy.example:1080' });
  program.kill('SIGHUP');
  await eventually('a refusal', () => program.stderr().includes('The old configuration stays.'));
  await desk.configure({ proxy: open.address.host, certificates: 'office.pem' });
  program.kill('SIGHUP');
  await program.until(({ status }) => status === 'done');
  program.kill('SIGTERM');
  expect((await program.ended).code).toBe(0);
});

test('the environment’s proxy counts where the configuration names none, with the login in its address', async () => {
  const proxy = await desk.proxy({ login: LOGIN });
  await desk.folder.file('watched/tea.jpg', medium('jpg', 'tea'));
  await desk.configure({ certificates: 'office.pem' });
  const env = { https_proxy: withLogin(proxy), NO_PROXY: 'localhost, .other.example' };
  const end = await desk.start('run', env, '--once').ended;
  expect(end).toMatchObject({ code: 0, summary: { done: 1 } });
  for (const asked of proxy.asked) expect(asked.login).toBe(LOGIN);
  expect(`${end.stdout}${end.stderr}${written()}`).not.toMatch(/PROXY@PASSWORD|PROXY%40PASSWORD/);

  const verified = await desk.start('verify', env).ended;
  expect(verified).toMatchObject({ code: 0, summary: { there: 1 } });
});

describe('doctor', () => {
  const examine = async (network: Record<string, unknown>, env: Record<string, string> = {}) => {
    await desk.configure(network);
    const end = await desk.start('doctor', env).ended;
    const found = new Map(end.events.map((line) => [String(line['check']), line]));
    expect(end.stdout).not.toMatch(/PROXY@PASSWORD|PROXY%40PASSWORD/);
    return { proxy: found.get('proxy'), api: found.get('api'), certificates: found.get('certificates') };
  };
  const saying = (words: string) => expect.stringContaining(words);

  test('says how the API is reached', async () => {
    const proxy = await desk.proxy({ login: LOGIN });
    const env = { HTTPS_PROXY: withLogin(proxy) };
    const { origin } = proxy.address;
    const through = await examine({ certificates: 'office.pem' }, env);
    expect(through.proxy?.['found']).toBe(`${origin}, named by HTTPS_PROXY, with a login`);
    expect(through.certificates?.['found']).toMatch(/^CN=named is trusted too, good until \d{4}-/);
    expect(through.api).toMatchObject({ verdict: 'ok' });

    const spared = await examine({ certificates: 'office.pem' }, { ...env, NO_PROXY: 'far-end.example' });
    expect(spared.proxy?.['found']).toBe(`not for ${FAR}: NO_PROXY names it`);
    expect(spared.api).toBeUndefined();
    const straight = await examine({ proxy: null }, { ...env, HTTP_PROXY: 'http://a.example:1' });
    expect(straight.proxy).toMatchObject({ verdict: 'warn', found: 'none; HTTP_PROXY is not read' });
  });

  test('says what is wrong on the way, and what to do', async () => {
    const picky = await desk.proxy({ login: LOGIN });
    const shut = await desk.proxy({ refuses: 403 });
    const open = await desk.proxy();
    const { api: wants } = await examine({ proxy: picky.address.host });
    expect(wants).toMatchObject({ verdict: 'fail', advice: saying('proxyLoginEnv or proxyLoginFile') });
    expect(wants?.['found']).toMatch(/wants a login$/);
    const { api: other } = await examine(
      { proxy: picky.address.host, proxyLoginEnv: 'LOGIN' },
      { LOGIN: 'a:b' },
    );
    expect(other?.['found']).toMatch(/does not take the login$/);
    const { api: refused } = await examine({ proxy: shut.address.host });
    expect(refused?.['found']).toMatch(/proxy-refused: 403\): the proxy .* lets nothing through to it$/);
    const { api: untrusted } = await examine({ proxy: open.address.host });
    expect(untrusted).toMatchObject({ verdict: 'fail', advice: saying('by "certificates"') });
    expect(untrusted?.['found']).toMatch(/tls-refused.*its certificate is not trusted$/);
    await open.close();
    const { api: nobody } = await examine({ proxy: open.address.host });
    expect(nobody?.['found']).toMatch(/ECONNREFUSED\): the proxy .* cannot be used$/);
  });
});
