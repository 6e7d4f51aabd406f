import { readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { HttpDoor } from '../../src/engine/api/http-door.ts';
import { routeChanged } from '../../src/engine/route-changed.ts';
import { reveal } from '../../src/engine/secret.ts';
import { parseSettings } from '../../src/engine/settings/parse-settings.ts';
import { DEFAULT_SETTINGS } from '../../src/engine/settings/settings.ts';
import { systemCipher } from '../../src/main/cipher.ts';
import { NetworkChoice } from '../../src/main/network/network-choice.ts';
import { createVault } from '../../src/main/vault.ts';
import { failure } from '../../src/shared/failure.ts';
import { proxyAddress } from '../../src/shared/proxy-address.ts';
import { SELF_SIGNED, WRONG_NAME } from '../engine/api/server-identities.ts';
import { distinctPicture, EngineRig } from '../support/engine-rig.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { fakeSafeStorage, type KeptSettings, keptSettings } from './open-desk.ts';

const PASSWORD = 'THE-PROXY-PASSWORD';
const LOGIN = { user: 'ada', password: PASSWORD };

let folder: TempFolder;
let settings: KeptSettings;
beforeEach(async () => {
  folder = await tempFolder();
  settings = keptSettings();
});
afterEach(() => folder.dispose());

const copy = (): string => path.join(folder.path, 'extra-certificates.pem');

/** As after a start: memory is empty, settings and files are what they were. */
function open(safeStorage = fakeSafeStorage()) {
  const vault = createVault({
    ...{ settings, clock: fakeClock(), madeUpKeys: {} },
    cipher: systemCipher(safeStorage),
  });
  return new NetworkChoice({ settings, vault, certificatesFile: copy(), home: '/home/ada' });
}

const loginOf = async (choice: NetworkChoice): Promise<string | undefined> => {
  const login = await choice.route().proxy?.login();
  return login && reveal(login);
};

describe('the proxy', () => {
  test.each([
    ['proxy.example:3128', 'http://proxy.example:3128'],
    [' HTTPS://Proxy.Example:443/ ', 'https://proxy.example:443'],
    ['http://10.0.0.5:8080', 'http://10.0.0.5:8080'],
    ['[::1]:8080', 'http://[::1]:8080'],
  ])('%j is taken as %j', (text, address) => {
    expect(proxyAddress(text)).toEqual({ address });
    expect(new URL(address).hostname).not.toBe('');
  });

  test.each([
    ['proxy.example', 'no-port'],
    ['socks5://proxy.example:1080', 'other-scheme'],
    ['http://ada:word@proxy.example:8080', 'login-inside'],
    ['proxy.example:0', 'not-an-address'],
    ['proxy.example:99999', 'not-an-address'],
    ['http://proxy.example:8080/path', 'not-an-address'],
    ['two words:80', 'not-an-address'],
    ['', 'not-an-address'],
  ] as const)('%j is refused: %s', async (address, reason) => {
    const choice = open();
    expect(await choice.setProxy({ address })).toEqual({
      done: false,
      problem: { kind: 'not-a-proxy', reason },
    });
    expect(choice.route().proxy).toBeNull();
  });

  test('is in force at once and after a restart, and its login stands nowhere but in the vault', async () => {
    const choice = open();
    let told = 0;
    const deaf = choice.onChange(() => {
      told += 1;
    });
    const before = choice.route();
    expect(await choice.setProxy({ address: 'proxy.example:3128', login: LOGIN })).toMatchObject({
      done: true,
    });
    expect(choice.route()).not.toBe(before);
    expect(told).toBe(1);
    deaf();
    expect(choice.view().proxy).toEqual({ address: 'http://proxy.example:3128', login: 'kept' });
    expect(JSON.stringify([settings.read(), choice.view()])).not.toMatch(/ada|THE-PROXY-PASSWORD/);
    expect(parseSettings(settings.read())).toEqual(settings.read());

    const later = open();
    expect(later.route().proxy?.address.href).toBe('http://proxy.example:3128/');
    expect(await loginOf(later)).toBe(`ada:${PASSWORD}`);
  });

  test('keeps its login when it is saved again, and no other address ever gets it', async () => {
    const choice = open();
    await choice.setProxy({ address: 'proxy.example:3128', login: LOGIN });
    const old = choice.route();
    await choice.setProxy({ address: 'http://proxy.example:3128' });
    expect(await loginOf(choice)).toBe(`ada:${PASSWORD}`);
    await choice.setProxy({ address: 'evil.example:3128' });
    expect(choice.view().proxy).toEqual({ address: 'http://evil.example:3128', login: 'none' });
    expect(await loginOf(choice)).toBeUndefined();
    expect(await old.proxy?.login()).toBeUndefined();
    expect(settings.read().keys).toEqual({});
    await choice.setProxy({ address: 'proxy.example:3128' });
    expect(await loginOf(choice)).toBeUndefined();
    // A connection that is just being made to the old one must not be given the new one's login.
    await choice.setProxy({ address: 'other.example:3128', login: LOGIN });
    expect(await old.proxy?.login()).toBeUndefined();
    expect(await loginOf(choice)).toBe(`ada:${PASSWORD}`);
  });

  test('takes no name with a colon, and leaves everything as it was then', async () => {
    const choice = open();
    const asked = { address: 'proxy.example:3128', login: { user: 'a:b', password: '' } };
    expect(await choice.setProxy(asked)).toMatchObject({ done: false, problem: { reason: 'no-user' } });
    expect(settings.read()).toEqual(DEFAULT_SETTINGS);
  });

  test('whose login was for the session only says so after a restart', async () => {
    const weak = fakeSafeStorage({ getSelectedStorageBackend: () => 'basic_text' });
    const choice = open(weak);
    await choice.setProxy({ address: 'proxy.example:3128', login: LOGIN });
    expect(choice.view().proxy?.login).toBe('kept');
    expect(open(weak).view().proxy?.login).toBe('lost');
  });

  test('taken away takes its login along', async () => {
    const choice = open();
    await choice.setProxy({ address: 'proxy.example:3128', login: LOGIN });
    await choice.setProxy(null);
    expect(settings.read()).toEqual(DEFAULT_SETTINGS);
    expect(choice.route().proxy).toBeNull();
  });

  test('of a settings file that was tampered with is damage, never a way around', () => {
    expect(parseSettings({ proxy: { address: 'not one', login: false } })).toBeUndefined();
  });
});

describe('extra certificates', () => {
  test('are trusted from a copy: the file may move, and a private key in it is left out', async () => {
    const file = await folder.file('office.pem', `about\n${SELF_SIGNED.key}\n${SELF_SIGNED.cert}\n`);
    const choice = open();
    expect(await choice.trust(file)).toMatchObject({ done: true });
    await rm(file);
    const later = open();
    expect(later.route().extraCa?.trim()).toBe(SELF_SIGNED.cert);
    expect(later.view().certificates).toMatchObject({
      from: file,
      list: [
        { subject: 'CN=127.0.0.1', fingerprint: expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/) },
      ],
    });
    expect(later.view().certificates?.list[0]?.expiresAt).toBeGreaterThan(Date.UTC(2100, 0, 1));
    expect((await stat(copy())).mode & 0o777).toBe(0o600);
  });

  test('of one file may be several, and a path in the home folder is shown short', async () => {
    const file = await folder.file('two.pem', `${SELF_SIGNED.cert}\n${WRONG_NAME.cert}`);
    const choice = open();
    await choice.trust(file);
    expect(choice.view().certificates?.list).toHaveLength(2);
    settings.update({ extraCa: { from: '/home/ada/two.pem' } });
    expect(choice.view().certificates?.from).toBe('~/two.pem');
  });

  test.each([
    ['a picture', '\u0089PNG no text', 'no-pem'],
    ['an empty file', '', 'no-pem'],
    ['half a certificate', SELF_SIGNED.cert.replace(/MII.{40}/, ''), 'damaged'],
    ['a file of 2 MB', 'x'.repeat(2_000_000), 'too-large'],
    ['too many', `${SELF_SIGNED.cert}\n`.repeat(201), 'too-many'],
  ])('%s is refused with the reason, and what was trusted before stays', async (_what, text, reason) => {
    const choice = open();
    await choice.trust(await folder.file('good.pem', SELF_SIGNED.cert));
    const before = settings.read();
    const refused = await choice.trust(await folder.file('bad.pem', text));
    expect(refused).toEqual({ done: false, problem: { kind: 'not-certificates', reason } });
    expect(settings.read()).toEqual(before);
    expect((await readFile(copy(), 'utf8')).trim()).toBe(SELF_SIGNED.cert);
  });

  test('a file that is gone, and a folder that takes no copy, are told and change nothing', async () => {
    const choice = open();
    expect(await choice.trust(path.join(folder.path, 'gone.pem'))).toMatchObject({
      problem: { kind: 'not-certificates', reason: 'unreadable' },
    });
    const file = await folder.file('good.pem', SELF_SIGNED.cert);
    await folder.folder('extra-certificates.pem');
    expect(await choice.trust(file)).toMatchObject({ problem: { kind: 'not-written', detail: 'EISDIR' } });
    expect(settings.read()).toEqual(DEFAULT_SETTINGS);
  });

  test('are read from a file only: a folder or a device is told as unreadable', async () => {
    for (const place of [folder.path, '/dev/zero']) {
      const refused = await open().trust(place);
      expect(refused).toEqual({ done: false, problem: { kind: 'not-certificates', reason: 'unreadable' } });
    }
  });

  test('whose copy was damaged are told as unreadable, and nothing of it is trusted', async () => {
    await open().trust(await folder.file('good.pem', SELF_SIGNED.cert));
    await folder.file('extra-certificates.pem', 'scribble');
    const later = open();
    expect(later.view().certificates?.list).toEqual([]);
    expect(later.route().extraCa).toBeNull();
  });

  test('are trusted no more once they are taken away', async () => {
    const choice = open();
    await choice.trust(await folder.file('good.pem', SELF_SIGNED.cert));
    await choice.trustNoMore();
    expect(choice.route().extraCa).toBeNull();
    expect(settings.read()).toEqual(DEFAULT_SETTINGS);
    await expect(readFile(copy())).rejects.toThrow();
  });
});

test('After a change of the way, files that wait for the proxy are tried at once', async () => {
  let refuses = true;
  const wrapHttp = (door: HttpDoor): HttpDoor => ({
    ...door,
    put: async (call) =>
      refuses
        ? { kind: 'failed', failure: failure('proxy-refused', '407'), lastByteLeft: false }
        : await door.put(call),
  });
  const rig = await EngineRig.start({ wrapHttp });
  onTestFinished(async () => {
    await rig.finish();
  });
  const client = await rig.client(0);
  await rig.drop(client, 'late.jpg', distinctPicture('late'));
  await rig.untilStage('late.jpg', 'waiting');
  refuses = false;
  const before = rig.clock.monotonic();
  routeChanged(() => rig.engine, rig.clock)();
  await rig.clock.advanceUntil(() => rig.upload('late.jpg')?.stage === 'done', { stepMs: 10 });
  expect(rig.clock.monotonic() - before).toBeLessThan(4_000);
});
