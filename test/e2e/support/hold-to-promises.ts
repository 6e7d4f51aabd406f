import path from 'node:path';
import { systemClock } from '../../../src/engine/ports/system-clock.ts';
import { openStore } from '../../../src/engine/store/open-store.ts';
import { readLedger } from '../../../src/sandbox/ledger.ts';
import type { Ledger } from '../../../src/sandbox/ledger-entries.ts';
import { accountId } from '../../../src/shared/ids.ts';
import { type CheckCounts, check } from '../../support/check.ts';
import { memoryLog } from '../../support/memory-log.ts';
import { meantFor, type RealFile } from './real-files.ts';

/** What one run left behind. The app must have ended: its store is open to one program at a time. */
export interface Remains {
  /** The app's data folder. */
  readonly dataDir: string;
  /** As the app calls it: `sandbox`, or the origin of the API base. */
  readonly account: string;
  /** The sandbox's data folder. */
  readonly sandboxDir: string;
  /** Every file that was ever whole. */
  readonly files: readonly RealFile[];
  /** Key texts that must be nowhere, neither plain nor in base64. */
  readonly secrets: readonly string[];
  /** What the app printed. */
  readonly printed: string;
}

/** Holds a run of the real app to every promise that `check` knows; resolves with what was counted. */
export function holdToPromises(remains: Remains): CheckCounts {
  const file = path.join(remains.dataDir, 'hotfolder.db');
  const store = openStore({ path: file, clock: systemClock(), log: memoryLog() });
  try {
    const account = store.account(accountId(remains.account));
    const profiles = account.profiles.list();
    const counts = check({
      ledger: ledgerOf(remains),
      store: account,
      roots: account.roots.list().map((root) => ({ path: root.path, profile: root.profileId })),
      titles: new Map(profiles.map((profile) => [profile.id, profile.primary ? null : profile.name])),
      written: meantFor(remains.files),
      secrets: remains.secrets.flatMap((secret) => [secret, Buffer.from(secret).toString('base64')]),
      dataDir: remains.dataDir,
      logs: [remains.printed],
    });
    console.log(`check ${JSON.stringify(counts)}`);
    return counts;
  } finally {
    store.close();
  }
}

/** A redacted ledger holds the word `redacted` in place of its signatures: nothing to search for. */
function ledgerOf({ sandboxDir }: Remains): Ledger {
  const ledger = readLedger(sandboxDir);
  const issuedUrls = ledger.issuedUrls.map((url) =>
    url.uploadUrl.endsWith('signature=redacted')
      ? { ...url, uploadUrl: url.uploadUrl.replace(/\?.*$/, '') }
      : url,
  );
  return { ...ledger, issuedUrls };
}
