import { describe, expect, test } from 'vitest';
import type { KeyRef } from '../../src/engine/profiles/key-vault.ts';
import { reveal, Secret } from '../../src/engine/secret.ts';
import { type SafeStoragePort, systemCipher } from '../../src/main/cipher.ts';
import { createVault } from '../../src/main/vault.ts';
import { profileId } from '../../src/shared/ids.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { fakeSafeStorage, keptSettings } from './open-desk.ts';

const ACME: KeyRef = { kind: 'profile-key', profile: profileId('acme') };
const BETA: KeyRef = { kind: 'profile-key', profile: profileId('beta') };
const OLD = new Secret('OLD-KEY');
const NEW = new Secret('NEW-KEY');

function openVault(settings = keptSettings(), storage = fakeSafeStorage()) {
  const clock = fakeClock();
  const vault = createVault({ settings, cipher: systemCipher(storage), clock, madeUpKeys: {} });
  return { vault, clock, settings };
}

type Vault = ReturnType<typeof openVault>['vault'];

const textOf = async (vault: Vault, ref: KeyRef) => {
  const found = await vault.get(ref);
  return found.ok ? reveal(found.value) : found.failure.code;
};

/** What a run after this one finds. */
const later = (settings: ReturnType<typeof keptSettings>, ref: KeyRef) =>
  textOf(openVault(settings).vault, ref);

/** A key store that was used before; of what it is asked for now, the test says when it answers. */
async function withOldKeys(...refs: readonly KeyRef[]) {
  const { settings, vault } = openVault();
  for (const ref of refs) await vault.set(ref, OLD);
  return settings;
}

/** A key store that keeps its answers back, of every text or of some, until it is told to answer. */
function reluctant(
  call: 'encrypt' | 'decrypt',
  { of = () => true, stale = false }: { of?: (text: string) => boolean; stale?: boolean } = {},
) {
  const whole = fakeSafeStorage();
  const waiting: (() => void)[] = [];
  const held = (): Promise<void> => new Promise((resolve) => void waiting.push(resolve));
  const some: Partial<SafeStoragePort> = {
    async encryptStringAsync(text) {
      if (call === 'encrypt' && of(text)) await held();
      return whole.encryptStringAsync(text);
    },
    async decryptStringAsync(bytes) {
      if (call === 'decrypt') await held();
      return { ...(await whole.decryptStringAsync(bytes)), shouldReEncrypt: stale };
    },
  };
  return {
    storage: fakeSafeStorage(some),
    /** How many questions wait for their answer. */
    asked: () => waiting.length,
    answer: () => {
      for (const resolve of waiting.splice(0)) resolve();
    },
  };
}

const isOld = (text: string): boolean => text === 'OLD-KEY';

describe('While the key store is still asked for an old key', () => {
  test.each(['system', 'session'] as const)(
    'a new one (%s) is taken at once, and stands',
    async (storage) => {
      const settings = await withOldKeys(ACME);
      const store = reluctant('decrypt');
      const { vault } = openVault(settings, store.storage);
      const early = textOf(vault, ACME);
      await expect.poll(store.asked).toBe(1);
      const key = new Secret('NEW-KEY');
      vault.keepIn(storage, key);
      expect(await vault.set(ACME, key)).toMatchObject({ ok: true });
      store.answer();
      expect([await early, await textOf(vault, ACME)]).toEqual(['NEW-KEY', 'NEW-KEY']);
      expect(await later(settings, ACME)).toBe(storage === 'system' ? 'NEW-KEY' : 'key-missing');
    },
  );

  test('a new one is also what is found when the store never answers', async () => {
    const { vault, clock } = openVault(await withOldKeys(ACME), reluctant('decrypt').storage);
    const early = textOf(vault, ACME);
    await vault.set(ACME, NEW);
    await clock.advance(61_000);
    expect(await early).toBe('NEW-KEY');
  });

  test('all who ask for it get one and the same', async () => {
    const store = reluctant('decrypt');
    const { vault } = openVault(await withOldKeys(ACME), store.storage);
    const asking = [vault.get(ACME), vault.get(ACME)];
    await expect.poll(store.asked).toBe(2);
    store.answer();
    const keys = (await Promise.all(asking)).map((found) => (found.ok ? found.value : undefined));
    expect(keys[0]).toBeDefined();
    expect(keys[1]).toBe(keys[0]);
  });

  test('a removed one stays removed', async () => {
    const settings = await withOldKeys(ACME);
    const store = reluctant('decrypt');
    const { vault } = openVault(settings, store.storage);
    const early = textOf(vault, ACME);
    await expect.poll(store.asked).toBe(1);
    await vault.remove(ACME);
    store.answer();
    expect([await early, await textOf(vault, ACME)]).toEqual(['key-missing', 'key-missing']);
    expect(vault.inUse()).toEqual([]);
  });

  test('so that all keys can move, a new one is taken at once, and moves too', async () => {
    const settings = await withOldKeys(ACME, BETA);
    const store = reluctant('decrypt');
    const { vault } = openVault(settings, store.storage);
    const moving = vault.move('session');
    await expect.poll(store.asked).toBe(1);
    await vault.set(ACME, NEW);
    expect(await later(settings, ACME)).toBe('NEW-KEY');
    store.answer();
    await expect.poll(store.asked).toBe(1);
    store.answer();
    expect(await moving).toMatchObject({ ok: true });
    expect([await textOf(vault, ACME), await textOf(vault, BETA)]).toEqual(['NEW-KEY', 'OLD-KEY']);
    expect(settings.read().keys).toEqual({});
  });

  test('a new one stands also once a move was given up that waited for the old one', async () => {
    const settings = await withOldKeys(ACME);
    const store = reluctant('decrypt');
    const { vault, clock } = openVault(settings, store.storage);
    const moving = vault.move('session');
    await clock.advance(61_000);
    expect(await moving).toMatchObject({ ok: false });
    await vault.set(ACME, NEW);
    store.answer();
    await clock.advance(1);
    expect([await textOf(vault, ACME), await later(settings, ACME)]).toEqual(['NEW-KEY', 'NEW-KEY']);
  });
});

describe('While an old key is still being encrypted', () => {
  test.each(['replaced', 'removed'] as const)(
    'because its ciphertext is stale, and it is %s, it does not come back',
    async (fate) => {
      const settings = await withOldKeys(ACME);
      const store = reluctant('encrypt', { of: isOld, stale: true });
      const { vault } = openVault(settings, store.storage);
      const early = textOf(vault, ACME);
      await expect.poll(store.asked).toBe(1);
      if (fate === 'replaced') await vault.set(ACME, NEW);
      else await vault.remove(ACME);
      store.answer();
      const expected = fate === 'replaced' ? 'NEW-KEY' : 'key-missing';
      expect([await early, await textOf(vault, ACME)]).toEqual([expected, expected]);
      expect(await later(settings, ACME)).toBe(expected);
    },
  );

  test('because all keys move, what is replaced or removed meanwhile does not come back', async () => {
    const settings = await withOldKeys(ACME, BETA);
    const store = reluctant('encrypt', { of: isOld });
    const { vault } = openVault(settings, store.storage);
    const moving = vault.move('system');
    await expect.poll(store.asked).toBe(1);
    const meanwhile = [vault.set(ACME, NEW), vault.remove(BETA)];
    for (let old = 0; old < 2; old += 1) {
      await expect.poll(store.asked).toBe(1);
      store.answer();
    }
    expect(await moving).toMatchObject({ ok: true });
    await Promise.all(meanwhile);
    expect([await textOf(vault, ACME), await textOf(vault, BETA)]).toEqual(['NEW-KEY', 'key-missing']);
    expect([await later(settings, ACME), await later(settings, BETA)]).toEqual(['NEW-KEY', 'key-missing']);
  });

  test('because it was set, the one that is set after it stands', async () => {
    const store = reluctant('encrypt', { of: isOld });
    const { vault, settings } = openVault(keptSettings(), store.storage);
    const both = [vault.set(ACME, OLD), vault.set(ACME, NEW)];
    await expect.poll(store.asked).toBe(1);
    store.answer();
    await Promise.all(both);
    expect([await textOf(vault, ACME), await later(settings, ACME)]).toEqual(['NEW-KEY', 'NEW-KEY']);
  });

  test('and the store never answers, the next key has its turn after a minute', async () => {
    const store = reluctant('encrypt', { of: isOld });
    const { vault, settings, clock } = openVault(keptSettings(), store.storage);
    const stuck = vault.set(ACME, OLD);
    const next = vault.set(BETA, NEW);
    await clock.advance(61_000);
    expect(await stuck).toMatchObject({ ok: false, failure: { code: 'key-missing' } });
    expect(await next).toMatchObject({ ok: true });
    expect([await later(settings, ACME), await later(settings, BETA)]).toEqual(['key-missing', 'NEW-KEY']);
  });
});

test('A key that cannot be written holds up none of those after it', async () => {
  const kept = keptSettings();
  let full = true;
  const settings = {
    read: kept.read,
    update(change: Parameters<typeof kept.update>[0]) {
      if (full) throw new Error('no room');
      kept.update(change);
    },
  };
  const { vault } = openVault(settings);
  await expect(vault.set(ACME, OLD)).rejects.toThrow('no room');
  await expect(vault.move('session')).rejects.toThrow('no room');
  full = false;
  expect(await vault.set(BETA, NEW)).toMatchObject({ ok: true });
  expect([await later(settings, ACME), await later(settings, BETA)]).toEqual(['key-missing', 'NEW-KEY']);
});
