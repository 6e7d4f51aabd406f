import { Secret } from '../engine/secret.ts';
import type { StoredKey } from '../engine/settings/settings.ts';
import type { KeysKept } from '../shared/network-view.ts';

type StoredKeys = Readonly<Record<string, StoredKey>>;

/** How many keys are kept where, of those at rest and those in memory. */
export function countKept(stored: StoredKeys, held: Iterable<string>): KeysKept {
  const count = { system: 0, weak: 0, session: 0 };
  for (const { kind } of Object.values(stored)) {
    if (kind === 'encrypted') count.system += 1;
    if (kind === 'obfuscated') count.weak += 1;
  }
  for (const name of held) if (stored[name] === undefined) count.session += 1;
  return count;
}

interface KeysToMove {
  readonly stored: () => StoredKeys;
  /** Keys in plain, by name; those that are read here join them. */
  readonly inMemory: Map<string, Secret>;
  /** Rejects, or is undefined, when it cannot be read. */
  readonly read: (stored: StoredKey) => Promise<{ readonly text: string } | undefined>;
  /** null = in memory only. */
  readonly encrypted: ((key: Secret) => Promise<StoredKey>) | null;
}

/**
 * What is to be at rest instead, whole. Every key is in memory before it is left out there, so that none is lost by a
 * write that fails; undefined when one of them cannot be read. Made-up keys stay what they are.
 */
export async function movedKeys({
  stored,
  inMemory,
  read,
  encrypted,
}: KeysToMove): Promise<StoredKeys | undefined> {
  for (const [name, one] of Object.entries(stored())) {
    if (one.kind === 'made-up' || inMemory.has(name)) continue;
    const found = await read(one);
    if (found === undefined) return undefined;
    inMemory.set(name, new Secret(found.text));
  }
  const moved: Record<string, StoredKey> = {};
  for (const [name, key] of inMemory) {
    if (stored()[name]?.kind !== 'made-up' && encrypted !== null) moved[name] = await encrypted(key);
  }
  const madeUp = Object.entries(stored()).filter(([, { kind }]) => kind === 'made-up');
  return { ...moved, ...Object.fromEntries(madeUp) };
}
