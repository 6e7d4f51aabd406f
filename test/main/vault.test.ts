import { expect, test } from 'vitest';
import { type KeyRef, keyRefText } from '../../src/engine/profiles/key-vault.ts';
import { reveal, Secret } from '../../src/engine/secret.ts';
import { systemCipher } from '../../src/main/cipher.ts';
import { createVault } from '../../src/main/vault.ts';
import { accountId, profileId } from '../../src/shared/ids.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { fakeSafeStorage, keptSettings } from './open-desk.ts';

const ACME: KeyRef = { kind: 'profile-key', profile: profileId('acme') };
const BETA: KeyRef = { kind: 'profile-key', profile: profileId('beta') };
const API: KeyRef = { kind: 'api-key', account: accountId('ayrshare') };

function openVault(storage = fakeSafeStorage(), settings = keptSettings()) {
  const clock = fakeClock();
  const madeUpKeys = { 'Made-up tea': 'SANDBOX-KEY-TEA' };
  return {
    settings,
    clock,
    vault: createVault({ settings, cipher: systemCipher(storage), clock, madeUpKeys }),
  };
}

const textOf = async (vault: ReturnType<typeof openVault>['vault'], ref: KeyRef) => {
  const found = await vault.get(ref);
  return found.ok ? reveal(found.value) : found.failure.code;
};

test('A key comes back after a restart, and its text stands nowhere in the settings', async () => {
  const { vault, settings } = openVault();
  expect(await vault.set(ACME, new Secret('PROFILE-KEY-ACME'))).toMatchObject({ ok: true });
  expect(await vault.set(API, new Secret('THE-API-KEY'))).toMatchObject({ ok: true });
  const written = JSON.stringify(settings.read());
  expect(written).not.toContain('PROFILE-KEY-ACME');
  expect(Buffer.from(written).toString('base64')).not.toContain(
    Buffer.from('THE-API-KEY').toString('base64'),
  );
  expect(written).not.toContain(Buffer.from('PROFILE-KEY-ACME').toString('base64'));
  const restarted = openVault(fakeSafeStorage(), settings).vault;
  expect(await textOf(restarted, ACME)).toBe('PROFILE-KEY-ACME');
  expect(await textOf(restarted, API)).toBe('THE-API-KEY');
});

test('Two clients’ keys are never mixed up', async () => {
  const { vault } = openVault();
  await vault.set(ACME, new Secret('KEY-OF-ACME'));
  await vault.set(BETA, new Secret('KEY-OF-BETA'));
  expect([await textOf(vault, ACME), await textOf(vault, BETA)]).toEqual(['KEY-OF-ACME', 'KEY-OF-BETA']);
});

test('Many keys are kept by one write, or none of them', async () => {
  const kept = keptSettings();
  let writes = 0;
  const counted = {
    read: kept.read,
    update(change: Parameters<typeof kept.update>[0]) {
      writes += 1;
      kept.update(change);
    },
  };
  const { vault } = openVault(fakeSafeStorage(), counted);
  const keys = [
    [ACME, new Secret('KEY-OF-ACME')],
    [BETA, new Secret('KEY-OF-BETA')],
  ] as const;
  expect(await vault.setAll(keys)).toMatchObject({ ok: true });
  expect(writes).toBe(1);
  expect([await textOf(vault, ACME), await textOf(vault, BETA)]).toEqual(['KEY-OF-ACME', 'KEY-OF-BETA']);

  const { vault: weak, settings } = openVault(
    fakeSafeStorage({ getSelectedStorageBackend: () => 'basic_text' }),
  );
  weak.keepIn('system', keys[1][1]);
  expect(await weak.setAll(keys)).toMatchObject({ ok: false, failure: { code: 'key-missing' } });
  expect([await textOf(weak, ACME), settings.read().keys]).toEqual(['key-missing', {}]);
});

test('A key for this session is known until the end of it and leaves no trace', async () => {
  const { vault, settings } = openVault();
  const key = new Secret('SESSION-KEY-1');
  vault.keepIn('session', key);
  await vault.set(ACME, key);
  expect(await textOf(vault, ACME)).toBe('SESSION-KEY-1');
  expect(settings.read().keys).toEqual({});
  expect(await textOf(openVault(fakeSafeStorage(), settings).vault, ACME)).toBe('key-missing');
});

test('A key for this session also takes away the older one that was stored', async () => {
  const { vault, settings } = openVault();
  await vault.set(ACME, new Secret('OLD-KEY-STORED'));
  const key = new Secret('NEW-KEY-SESSION');
  vault.keepIn('session', key);
  await vault.set(ACME, key);
  expect(await textOf(openVault(fakeSafeStorage(), settings).vault, ACME)).toBe('key-missing');
});

test('Without a key store nothing is stored unless the person chose the weak way, which is named as such', async () => {
  const weakSystem = fakeSafeStorage({ getSelectedStorageBackend: () => 'basic_text' });
  const { vault, settings } = openVault(weakSystem);
  expect(await vault.strength()).toBe('weak');

  await vault.set(ACME, new Secret('UNASKED-KEY'));
  expect(settings.read().keys).toEqual({});

  const wished = new Secret('WISHED-KEY');
  vault.keepIn('system', wished);
  expect(await vault.set(ACME, wished)).toMatchObject({ ok: false, failure: { code: 'key-missing' } });
  expect(settings.read().keys).toEqual({});

  const weak = new Secret('WEAKLY-KEPT');
  vault.keepIn('weak', weak);
  expect(await vault.set(ACME, weak)).toMatchObject({ ok: true });
  expect(settings.read().keys[keyRefText(ACME)]?.kind).toBe('obfuscated');
  expect(await textOf(openVault(weakSystem, settings).vault, ACME)).toBe('WEAKLY-KEPT');
});

test('A weakly kept key is read at the start, before anyone asked how keys are kept', async () => {
  // As Chromium does it: without the word nothing is encrypted or read with the constant key.
  const withoutStore = () => {
    let plainText = false;
    const whole = fakeSafeStorage();
    return fakeSafeStorage({
      getSelectedStorageBackend: () => 'basic_text',
      setUsePlainTextEncryption: (wanted) => {
        plainText = wanted;
      },
      isAsyncEncryptionAvailable: async () => plainText,
      encryptStringAsync: (text) =>
        plainText ? whole.encryptStringAsync(text) : Promise.reject(new Error()),
      decryptStringAsync: (bytes) =>
        plainText ? whole.decryptStringAsync(bytes) : Promise.reject(new Error()),
    });
  };
  const { vault, settings } = openVault(withoutStore());
  const key = new Secret('WEAKLY-KEPT');
  vault.keepIn('weak', key);
  expect(await vault.set(ACME, key)).toMatchObject({ ok: true });
  expect(await textOf(openVault(withoutStore(), settings).vault, ACME)).toBe('WEAKLY-KEPT');
});

test('A desktop that names a key store which does not run counts as having none: the ciphertext tells', async () => {
  // As Chromium does it: the name of the store by the desktop, the key by what answers.
  const named = fakeSafeStorage({
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptStringAsync: async (text) => Buffer.concat([Buffer.from('v10'), Buffer.from(text)]),
  });
  expect(await openVault(named).vault.strength()).toBe('weak');
  const running = fakeSafeStorage({
    encryptStringAsync: async (text) => Buffer.concat([Buffer.from('v11'), Buffer.from(text)]),
  });
  expect(await openVault(running).vault.strength()).toBe('system');
});

test('macOS and Windows, which name no store, are judged by whether they can encrypt', async () => {
  const { getSelectedStorageBackend: _linuxOnly, ...elsewhere } = fakeSafeStorage({
    // Chromium marks these with v10 too, and means the system's own key.
    encryptStringAsync: async (text) => Buffer.concat([Buffer.from('v10'), Buffer.from(text)]),
  });
  expect(await openVault(elsewhere).vault.strength()).toBe('system');
});

test('A system that can encrypt nothing keeps keys for the session only', async () => {
  const { vault } = openVault(fakeSafeStorage({ isAsyncEncryptionAvailable: async () => false }));
  expect(await vault.strength()).toBe('none');
  const key = new Secret('WEAK-WISH-KEY');
  vault.keepIn('weak', key);
  expect(await vault.set(ACME, key)).toMatchObject({ ok: false, failure: { code: 'key-missing' } });
});

test('A key the key store can no longer read is missing, with the reason', async () => {
  const { vault, settings } = openVault();
  await vault.set(ACME, new Secret('PROFILE-KEY-ACME'));
  const changed = fakeSafeStorage({ decryptStringAsync: () => Promise.reject(new Error('keyring changed')) });
  const found = await openVault(changed, settings).vault.get(ACME);
  expect(found).toMatchObject({ ok: false, failure: { code: 'key-missing' } });
  expect(found.ok ? '' : found.failure.detail).toContain('key store');
  // The ciphertext stays: the key store may be back at the next start.
  expect(settings.read().keys[keyRefText(ACME)]?.kind).toBe('encrypted');
});

test('A key store that never answers does not hold anything up for ever', async () => {
  const { vault, settings } = openVault();
  await vault.set(ACME, new Secret('PROFILE-KEY-ACME'));
  const silent = openVault(fakeSafeStorage({ decryptStringAsync: () => new Promise(() => {}) }), settings);
  const asked = silent.vault.get(ACME);
  await silent.clock.advance(61_000);
  expect(await asked).toMatchObject({ ok: false, failure: { code: 'key-missing' } });
});

test('While the key store does not answer there is none, and once it answers there is', async () => {
  let answer = (_available: boolean): void => {};
  const asking = new Promise<boolean>((resolve) => {
    answer = resolve;
  });
  const { vault, clock } = openVault(fakeSafeStorage({ isAsyncEncryptionAvailable: () => asking }));
  const early = vault.strength();
  await clock.advance(5_000);
  expect(await early).toBe('none');
  answer(true);
  expect(await vault.strength()).toBe('system');
});

test('A ciphertext the key store calls stale is written anew', async () => {
  const { vault, settings } = openVault();
  await vault.set(ACME, new Secret('PROFILE-KEY-ACME'));
  const stored = settings.read().keys[keyRefText(ACME)];
  const rotated = fakeSafeStorage({
    decryptStringAsync: async () => ({ result: 'PROFILE-KEY-ACME', shouldReEncrypt: true }),
    encryptStringAsync: async () => Buffer.from('by the new key'),
  });
  expect(await textOf(openVault(rotated, settings).vault, ACME)).toBe('PROFILE-KEY-ACME');
  expect(settings.read().keys[keyRefText(ACME)]).not.toEqual(stored);
});

test('The sandbox’s made-up keys are kept by their names, also without a key store', async () => {
  const none = fakeSafeStorage({ isAsyncEncryptionAvailable: async () => false });
  const { vault, settings } = openVault(none);
  await vault.set(ACME, new Secret('SANDBOX-KEY-TEA'));
  expect(settings.read().keys[keyRefText(ACME)]).toEqual({ kind: 'made-up', name: 'Made-up tea' });
  expect(await textOf(openVault(none, settings).vault, ACME)).toBe('SANDBOX-KEY-TEA');
});

test('A removed key is gone from memory and from the settings, and no other with it', async () => {
  const { vault, settings } = openVault();
  await vault.set(ACME, new Secret('KEY-OF-ACME'));
  await vault.set(BETA, new Secret('KEY-OF-BETA'));
  await vault.remove(ACME);
  expect(await textOf(vault, ACME)).toBe('key-missing');
  expect(Object.keys(settings.read().keys)).toEqual([keyRefText(BETA)]);
});
