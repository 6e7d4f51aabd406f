import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../engine/ports/clock.ts';
import { type KeyRef, type KeyVault, keyRefText } from '../engine/profiles/key-vault.ts';
import { reveal, Secret } from '../engine/secret.ts';
import type { StoredKey } from '../engine/settings/settings.ts';
import type { SettingsPort } from '../engine/settings/settings-port.ts';
import type { KeyStorage } from '../shared/contract.ts';
import { failure } from '../shared/failure.ts';
import { createTurns } from '../shared/in-turn.ts';
import type { KeysKept } from '../shared/network-view.ts';
import { failed, ok, type Result } from '../shared/result.ts';
import { MINUTE, SECOND } from '../shared/units.ts';
import type { Cipher, CipherStrength } from './cipher.ts';
import { inTime } from './in-time.ts';
import { countKept, movedKeys } from './move-keys.ts';

/** A key store may ask its owner for a password and never answer; after this the key counts as missing. */
const KEY_STORE_PATIENCE_MS = MINUTE;
/** The window wants to know sooner whether there is one. */
const STRENGTH_PATIENCE_MS = 5 * SECOND;

/** Whether keys can be kept where the person wishes. A weak wish on a system with a key store gets the better. */
export function canKeep(strength: CipherStrength, wish: KeyStorage): boolean {
  if (wish === 'session') return true;
  return wish === 'weak' ? strength !== 'none' : strength === 'system';
}

/** The app's vault: as the engine's, and the person says where a new key goes. */
export interface AppVault extends KeyVault {
  /** `none` also while the key store does not answer. */
  strength(): Promise<CipherStrength>;
  /** Says where this key is to be kept once it is set. Without a word: the key store, or else memory only. */
  keepIn(storage: KeyStorage, key: Secret): void;
  /** Whether there is such a key, here or at rest. */
  holds(ref: KeyRef): boolean;
  /** How many keys are kept where. */
  kept(): KeysKept;
  /** Keeps every key there from now on. Either all of them moved or none: what cannot be written stays where it was. */
  move(to: KeyStorage): Promise<Result<void>>;
  /** The keys that are in memory now, so that texts can be searched for them. */
  inUse(): readonly Secret[];
}

export interface VaultParts {
  readonly settings: SettingsPort;
  readonly cipher: Cipher;
  readonly clock: Clock;
  /** Keys printed in our source, by name: the sandbox's. Kept by their names. */
  readonly madeUpKeys: Readonly<Record<string, string>>;
}

/**
 * Keys at rest as ciphertext in the settings, in use in memory. What puts keys in place goes one after another. What
 * only reads them waits for none of it, and holds none of it up while the key store asks for its password: once it
 * has read, it looks whether another key has taken the place.
 */
export function createVault(parts: VaultParts): AppVault {
  const { settings, cipher, madeUpKeys } = parts;
  const inMemory = new Map<string, Secret>();
  const wishes = new WeakMap<Secret, KeyStorage>();
  const inTurn = createTurns();

  const inGoodTime = async (): Promise<CipherStrength> =>
    (await inTime(parts.clock, STRENGTH_PATIENCE_MS, cipher.strength())) ?? 'none';

  const keep = (changed: ReadonlyMap<string, StoredKey | undefined>): void => {
    const others = Object.entries(settings.read().keys).filter(([name]) => !changed.has(name));
    const kept = [...changed].filter((entry): entry is [string, StoredKey] => entry[1] !== undefined);
    settings.update({ keys: Object.fromEntries([...others, ...kept]) });
  };

  const read = async (stored: StoredKey): Promise<{ text: string; stale: boolean } | undefined> => {
    if (stored.kind !== 'made-up') return cipher.decrypt(Buffer.from(stored.ciphertext, 'base64'));
    const text = madeUpKeys[stored.name];
    return text === undefined ? undefined : { text, stale: false };
  };

  const encrypted = async (key: Secret, kind: 'encrypted' | 'obfuscated'): Promise<StoredKey> => ({
    kind,
    ciphertext: (await cipher.encrypt(reveal(key))).toString('base64'),
  });

  /** Whoever wants keys forgotten is not asked again with every key; a weak wish is one for this key. */
  const wishOf = (key: Secret, strength: CipherStrength): KeyStorage => {
    const { keyStorage } = settings.read();
    const own = wishes.get(key);
    if (keyStorage === 'session' && own !== 'weak') return 'session';
    const wish = own ?? (keyStorage !== null && canKeep(strength, keyStorage) ? keyStorage : null);
    return wish ?? (strength === 'system' ? 'system' : 'session');
  };

  const atRest = async (key: Secret): Promise<Result<StoredKey | undefined>> => {
    const madeUp = Object.keys(madeUpKeys).find((name) => madeUpKeys[name] === reveal(key));
    if (madeUp !== undefined) return ok({ kind: 'made-up', name: madeUp });
    const strength = await inGoodTime();
    const wish = wishOf(key, strength);
    if (wish === 'session') return ok(undefined);
    if (!canKeep(strength, wish)) return failed(NO_KEY_STORE);
    return ok(await encrypted(key, strength === 'weak' ? 'obfuscated' : 'encrypted'));
  };

  /** Whether nothing else was kept in its place meanwhile. */
  const isStillKept = (name: string, stored: StoredKey): boolean =>
    isDeepStrictEqual(settings.read().keys[name], stored);

  /** The same key by the key store's present means, unless another has taken its place meanwhile. */
  const writeAnew = async (name: string, key: Secret, stored: StoredKey): Promise<void> => {
    if (stored.kind === 'made-up') return;
    const anew = await encrypted(key, stored.kind);
    if (isStillKept(name, stored)) keep(new Map([[name, anew]]));
  };

  const find = async (name: string): Promise<Result<Secret>> => {
    const held = inMemory.get(name);
    if (held !== undefined) return ok(held);
    const stored = settings.read().keys[name];
    if (stored === undefined) return failed(failure('key-missing', 'no key is stored'));
    const found = await inTime(parts.clock, KEY_STORE_PATIENCE_MS, read(stored));
    // What was read is an old key once another was set, or this one removed.
    if (inMemory.has(name) || !isStillKept(name, stored)) return find(name);
    if (found === undefined) return failed(UNREADABLE);
    const key = new Secret(found.text);
    inMemory.set(name, key);
    if (found.stale) await inTime(parts.clock, KEY_STORE_PATIENCE_MS, writeAnew(name, key, stored));
    return find(name);
  };

  const setAll: KeyVault['setAll'] = async (keys) => {
    const changed = new Map<string, StoredKey | undefined>();
    for (const [ref, key] of keys) {
      const stored = (await inTime(parts.clock, KEY_STORE_PATIENCE_MS, atRest(key))) ?? failed(UNREADABLE);
      if (!stored.ok) return stored;
      // Also when it stays in memory only: an older ciphertext must not come back at the next start.
      changed.set(keyRefText(ref), stored.value);
    }
    keep(changed);
    for (const [ref, key] of keys) inMemory.set(keyRefText(ref), key);
    return ok(undefined);
  };

  const readAll = async (): Promise<void> => {
    for (const name of Object.keys(settings.read().keys)) await find(name);
  };

  const moveRead = async (to: KeyStorage, strength: CipherStrength): Promise<Result<void>> => {
    const kind = strength === 'weak' ? 'obfuscated' : 'encrypted';
    const moving = movedKeys({
      stored: settings.read().keys,
      inMemory,
      encrypted: to === 'session' ? null : (key) => encrypted(key, kind),
    });
    const keys = await inTime(parts.clock, KEY_STORE_PATIENCE_MS, moving);
    if (keys === undefined) return failed(UNREADABLE);
    settings.update({ keys, keyStorage: to });
    return ok(undefined);
  };

  const move: AppVault['move'] = async (to) => {
    const strength = await inGoodTime();
    if (!canKeep(strength, to)) return failed(NO_KEY_STORE);
    // Before its turn: a locked key store keeps nobody from entering a new key.
    await inTime(parts.clock, KEY_STORE_PATIENCE_MS, readAll());
    return inTurn(() => moveRead(to, strength));
  };

  return {
    strength: inGoodTime,
    keepIn: (storage, key) => void wishes.set(key, storage),
    inUse: () => [...inMemory.values()],
    holds: (ref) => inMemory.has(keyRefText(ref)) || settings.read().keys[keyRefText(ref)] !== undefined,
    kept: () => countKept(settings.read().keys, inMemory.keys()),

    get: (ref) => find(keyRefText(ref)),
    set: (ref, key) => inTurn(() => setAll([[ref, key]])),
    setAll: (keys) => inTurn(() => setAll(keys)),
    move,
    remove: (ref) =>
      inTurn(async () => {
        inMemory.delete(keyRefText(ref));
        keep(new Map([[keyRefText(ref), undefined]]));
      }),
  };
}

const NO_KEY_STORE = failure('key-missing', 'this system has no key store');
const UNREADABLE = failure('key-missing', 'the system’s key store is locked, or can no longer read this key');
