import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { KnownKeys } from '../cli/config/known-keys.ts';
import { openDataDir } from '../cli/run/data-dir.ts';
import { UnusableError } from '../cli/unusable-error.ts';
import type { Clock } from '../engine/ports/clock.ts';
import { type KeyRef, type KeyVault, keyRefText } from '../engine/profiles/key-vault.ts';
import type { Secret } from '../engine/secret.ts';
import { parseSettings } from '../engine/settings/parse-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../engine/settings/settings.ts';
import type { SettingsPort } from '../engine/settings/settings-port.ts';
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
  readonly dataDir: string;
  readonly settings: SettingsPort;
  readonly vault: KeyVault;
  readonly clock: Clock;
}

/** Reads every key of the app's vault by account and client's name. A data directory without keys is not opened. */
export async function readVaultKeys({ dataDir, settings, vault, clock }: VaultKeysParts): Promise<KnownKeys> {
  const accounts = Object.keys(settings.read().keys)
    .filter((name) => name.startsWith(API_KEY_PREFIX))
    .map((name) => accountId(name.slice(API_KEY_PREFIX.length)));
  const keys = new Map<AccountId, Map<string | null, Secret>>();
  for (const [account, refs] of refsOf(accounts, { dataDir, clock })) {
    const found = new Map<string | null, Secret>();
    for (const [client, ref] of refs) {
      const key = await vault.get(ref);
      if (key.ok) found.set(client, key.value);
    }
    keys.set(account, found);
  }
  return (account, client) => keys.get(account)?.get(client);
}

type Refs = ReadonlyMap<string | null, KeyRef>;

/** Whose keys there are. A store that cannot be opened gives none: the run itself then says why. */
function refsOf(
  accounts: readonly AccountId[],
  { dataDir, clock }: Pick<VaultKeysParts, 'dataDir' | 'clock'>,
): ReadonlyMap<AccountId, Refs> {
  if (accounts.length === 0) return new Map();
  try {
    const { store, close } = openDataDir(dataDir, clock);
    try {
      return new Map(
        accounts.map((account) => {
          const clients = store
            .account(account)
            .profiles.list()
            .filter((profile) => !profile.primary);
          const refs = clients.map(({ id, name }) => [name, { kind: 'profile-key', profile: id }] as const);
          return [account, new Map<string | null, KeyRef>([[null, { kind: 'api-key', account }], ...refs])];
        }),
      );
    } finally {
      close();
    }
  } catch (error) {
    if (error instanceof UnusableError) return new Map();
    throw error;
  }
}
