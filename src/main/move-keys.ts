import type { Secret } from '../engine/secret.ts';
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
  readonly stored: StoredKeys;
  /** Keys in plain, by name. */
  readonly inMemory: ReadonlyMap<string, Secret>;
  /** null = in memory only. */
  readonly encrypted: ((key: Secret) => Promise<StoredKey>) | null;
}

/**
 * What is to be at rest instead, whole. Nobody may put another key in place meanwhile. Undefined when one of them is not
 * in memory: it could not be read, and would be lost. Made-up keys stay what they are.
 */
export async function movedKeys({
  stored,
  inMemory,
  encrypted,
}: KeysToMove): Promise<StoredKeys | undefined> {
  const madeUp = Object.entries(stored).filter(([, { kind }]) => kind === 'made-up');
  const moved: Record<string, StoredKey> = Object.fromEntries(madeUp);
  if (Object.keys(stored).some((name) => moved[name] === undefined && !inMemory.has(name))) return undefined;
  for (const [name, key] of inMemory) {
    if (encrypted !== null) moved[name] ??= await encrypted(key);
  }
  return moved;
}
