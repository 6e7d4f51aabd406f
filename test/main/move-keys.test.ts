import { expect, test } from 'vitest';
import { type KeyRef, keyRefText } from '../../src/engine/profiles/key-vault.ts';
import { reveal, Secret } from '../../src/engine/secret.ts';
import { systemCipher } from '../../src/main/cipher.ts';
import { createVault } from '../../src/main/vault.ts';
import { accountId, profileId } from '../../src/shared/ids.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { fakeSafeStorage, keptSettings } from './open-desk.ts';

const ACME: KeyRef = { kind: 'profile-key', profile: profileId('acme') };
const API: KeyRef = { kind: 'api-key', account: accountId('ayrshare') };
const TEA: KeyRef = { kind: 'profile-key', profile: profileId('tea') };
const PROXY: KeyRef = { kind: 'proxy-login', address: 'http://proxy.example:8080' };
const WEAK = fakeSafeStorage({ getSelectedStorageBackend: () => 'basic_text' });

const open = (settings = keptSettings(), storage = fakeSafeStorage()) =>
  createVault({
    ...{ settings, clock: fakeClock(), madeUpKeys: { 'Made-up tea': 'SANDBOX-KEY-TEA' } },
    cipher: systemCipher(storage),
  });

const textOf = async (vault: ReturnType<typeof open>, ref: KeyRef) => {
  const found = await vault.get(ref);
  return found.ok ? reveal(found.value) : found.failure.code;
};

async function filled(settings = keptSettings(), storage = fakeSafeStorage()) {
  const vault = open(settings, storage);
  const wish = storage === WEAK ? 'weak' : 'system';
  for (const [ref, text] of [
    [ACME, 'KEY-OF-ACME'],
    [API, 'THE-API-KEY'],
    [TEA, 'SANDBOX-KEY-TEA'],
    [PROXY, 'ada:word'],
  ] as const) {
    const key = new Secret(text);
    vault.keepIn(wish, key);
    await vault.set(ref, key);
  }
  return { vault, settings };
}

test('Keys are forgotten at the end on request, and kept again on request; meanwhile they go on working', async () => {
  const { vault, settings } = await filled();
  expect(vault.kept()).toEqual({ system: 3, weak: 0, session: 0 });
  expect(await vault.move('session')).toMatchObject({ ok: true });
  expect(vault.kept()).toEqual({ system: 0, weak: 0, session: 3 });
  expect(Object.keys(settings.read().keys)).toEqual([keyRefText(TEA)]);
  expect(await textOf(vault, ACME)).toBe('KEY-OF-ACME');
  expect(await textOf(vault, PROXY)).toBe('ada:word');

  expect(await vault.move('system')).toMatchObject({ ok: true });
  expect(vault.kept()).toEqual({ system: 3, weak: 0, session: 0 });
  const later = open(settings);
  expect(await textOf(later, ACME)).toBe('KEY-OF-ACME');
  expect(await textOf(later, API)).toBe('THE-API-KEY');
  expect(await textOf(later, TEA)).toBe('SANDBOX-KEY-TEA');
});

test('Keys that nobody has read in this run move too', async () => {
  const { settings } = await filled();
  const vault = open(settings);
  expect(await vault.move('session')).toMatchObject({ ok: true });
  expect(await textOf(vault, ACME)).toBe('KEY-OF-ACME');
  expect(await textOf(open(settings), ACME)).toBe('key-missing');
});

test('A key that comes later follows the choice', async () => {
  const { vault, settings } = await filled();
  await vault.move('session');
  const key = new Secret('A-LATER-KEY');
  vault.keepIn('system', key);
  await vault.set(ACME, key);
  expect(settings.read().keys[keyRefText(ACME)]).toBeUndefined();
  expect(await textOf(vault, ACME)).toBe('A-LATER-KEY');
});

test('Weakly kept keys go to the key store once there is one', async () => {
  const { settings } = await filled(keptSettings(), WEAK);
  expect(open(settings, WEAK).kept()).toEqual({ system: 0, weak: 3, session: 0 });
  expect(await open(settings, WEAK).move('system')).toMatchObject({ ok: false });
  const vault = open(settings);
  expect(await vault.move('system')).toMatchObject({ ok: true });
  expect(vault.kept()).toEqual({ system: 3, weak: 0, session: 0 });
  expect(await textOf(open(settings), API)).toBe('THE-API-KEY');
});

test('When one key cannot be read, none moves and nothing is lost', async () => {
  const { settings } = await filled();
  const before = settings.read();
  let broken = true;
  const whole = fakeSafeStorage();
  const storage = fakeSafeStorage({
    decryptStringAsync: (bytes) =>
      broken ? Promise.reject(new Error('locked')) : whole.decryptStringAsync(bytes),
  });
  expect(await open(settings, storage).move('session')).toMatchObject({
    ok: false,
    failure: { code: 'key-missing' },
  });
  expect(settings.read()).toEqual(before);
  broken = false;
  expect(await textOf(open(settings, storage), ACME)).toBe('KEY-OF-ACME');
});

test('When the settings cannot be written, everything stays where it was', async () => {
  const { settings } = await filled();
  const before = settings.read();
  const full = {
    ...settings,
    update: () => {
      throw Object.assign(new Error('no room'), { code: 'ENOSPC', syscall: 'write' });
    },
  };
  const vault = open(full);
  await expect(vault.move('session')).rejects.toThrow('no room');
  expect(settings.read()).toEqual(before);
  expect(await textOf(vault, ACME)).toBe('KEY-OF-ACME');
  expect(vault.kept()).toEqual({ system: 3, weak: 0, session: 0 });
});
