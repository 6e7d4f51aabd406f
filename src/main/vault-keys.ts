import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { KnownKeys } from '../cli/config/known-keys.ts';
import { type KeyRef, type KeyVault, keyRefText } from '../engine/profiles/key-vault.ts';
import type { Secret } from '../engine/secret.ts';
import { parseSettings } from '../engine/settings/parse-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../engine/settings/settings.ts';
import type { SettingsPort } from '../engine/settings/settings-port.ts';
import type { Store } from '../engine/store/store.ts';
import { type AccountId, accountId } from '../shared/ids.ts';

/** How a reference to an account's API key begins among the settings' keys. */
const API_KEY_PREFIX = keyRefText({ kind: 'api-key', account: accountId('') });

/** The app's settings as they stand; nothing is ever written, and no file or a damaged one holds no keys. */
export function readOnlySettings(dataDir: string): SettingsPort {
  const settings = parsed(path.join(dataDir, 'settings.json')) ?? DEFAULT_SETTINGS;
  return { read: () => settings, update: () => undefined };
}

function parsed(file: string): Settings | undefined {
  try {
    return parseSettings(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

interface VaultKeysParts {
  readonly settings: SettingsPort;
  readonly vault: KeyVault;
  readonly store: Store;
}

/** Whether there is any key that a store would tell the owner of. */
export const hasKeys = (settings: SettingsPort): boolean => accountsOf(settings).length > 0;

/** Reads every key of the app's vault, by account and client's name. One that cannot be read now is left out. */
export async function readVaultKeys({ settings, vault, store }: VaultKeysParts): Promise<KnownKeys> {
  const keys = new Map<AccountId, ReadonlyMap<string | null, Secret>>();
  for (const account of accountsOf(settings)) {
    const found = new Map<string | null, Secret>();
    for (const [client, ref] of refsOf(account, store)) {
      const key = await vault.get(ref);
      if (key.ok) found.set(client, key.value);
    }
    keys.set(account, found);
  }
  return (account, client) => keys.get(account)?.get(client);
}

const accountsOf = (settings: SettingsPort): readonly AccountId[] =>
  Object.keys(settings.read().keys)
    .filter((name) => name.startsWith(API_KEY_PREFIX))
    .map((name) => accountId(name.slice(API_KEY_PREFIX.length)));

function refsOf(account: AccountId, store: Store): readonly (readonly [string | null, KeyRef])[] {
  const clients = store
    .account(account)
    .profiles.list()
    .filter((profile) => !profile.primary);
  return [
    [null, { kind: 'api-key', account }],
    ...clients.map(({ id, name }) => [name, { kind: 'profile-key', profile: id }] as const),
  ];
}
