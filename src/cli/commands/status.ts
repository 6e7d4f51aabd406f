import { systemClock } from '../../engine/ports/system-clock.ts';
import type { DataArguments } from '../arguments.ts';
import { EXIT } from '../exit-codes.ts';
import type { Program } from '../program.ts';
import { type AccountStatus, accountStatus } from '../read/account-status.ts';
import { openReading } from '../read/open-reading.ts';
import { statusLines } from '../read/status-text.ts';
import { storedAccounts } from '../read/stored-account.ts';

/** `hotfolder status`: how everything stands, on one screen. */
export function status(asked: DataArguments, program: Program): number {
  const clock = systemClock();
  const store = openReading(asked.dataDir, clock);
  try {
    const accounts: readonly AccountStatus[] = storedAccounts(store, clock).map(accountStatus);
    if (asked.json) program.out(JSON.stringify({ accounts }));
    else for (const line of statusLines(accounts)) program.out(line);
    return EXIT.fine;
  } finally {
    store.close();
  }
}
