import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { systemClock } from '../../../src/engine/ports/system-clock.ts';
import { keyRefText } from '../../../src/engine/profiles/key-vault.ts';
import { keyPrint, last4, Secret } from '../../../src/engine/secret.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/engine/settings/settings.ts';
import { openStore } from '../../../src/engine/store/open-store.ts';
import { SANDBOX_API_KEY } from '../../../src/sandbox/sandbox.ts';
import { accountId, profileId } from '../../../src/shared/ids.ts';
import { memoryLog } from '../../support/memory-log.ts';

/** A client of the practice server. */
export interface MadeUpClient {
  readonly title: string;
  readonly profileKey: string;
}

/**
 * Writes the data folder of an app that was connected to this address and knows this client, its keys in its
 * vault as it keeps the practice server's: by their names.
 */
export async function writeAppData(dataDir: string, origin: string, client: MadeUpClient): Promise<void> {
  const account = accountId(origin);
  const store = openStore({
    path: path.join(dataDir, 'hotfolder.db'),
    clock: systemClock(),
    log: memoryLog(),
  });
  const { profiles } = store.account(account);
  const known = { state: 'working', checkedAt: null } as const;
  const add = (id: string, name: string, key: Secret, primary: boolean): void =>
    profiles.insert({
      ...{ id: profileId(id), name, primary, ...known },
      ...{ keyLast4: last4(key), keyPrint: keyPrint(key) },
    });
  add('of-the-account', 'Primary profile', new Secret(SANDBOX_API_KEY), true);
  add('of-the-client', client.title, new Secret(client.profileKey), false);
  store.close();
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    account: { kind: 'ayrshare', id: origin },
    keys: {
      [keyRefText({ kind: 'api-key', account })]: { kind: 'made-up', name: 'sandbox' },
      [keyRefText({ kind: 'profile-key', profile: profileId('of-the-client') })]: {
        kind: 'made-up',
        name: client.title,
      },
    },
  };
  await writeFile(path.join(dataDir, 'settings.json'), JSON.stringify(settings), { mode: 0o600 });
}
