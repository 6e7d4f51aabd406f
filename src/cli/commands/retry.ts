import { systemClock, systemRandom } from '../../engine/ports/system-clock.ts';
import type { Upload } from '../../engine/queue/upload.ts';
import { UploadQueue } from '../../engine/queue/upload-queue.ts';
import { ADVICE } from '../../shared/failure.ts';
import { mistake } from '../arguments/parse-line.ts';
import type { RetryArguments } from '../arguments.ts';
import { closeNames } from '../config/close-names.ts';
import { EXIT } from '../exit-codes.ts';
import type { Program } from '../program.ts';
import { type Chosen, chooseProfile } from '../read/named-profile.ts';
import { refuseEmpty } from '../read/open-reading.ts';
import { type StoredAccount, storedAccounts } from '../read/stored-account.ts';
import { type DataDir, openDataDir } from '../run/data-dir.ts';
import { uploadEvent } from '../run/json-reporter.ts';
import { printable } from '../run/text-reporter.ts';
import { UnusableError } from '../unusable-error.ts';

/** `hotfolder retry`: puts uploads back in line. Exit code 3 when an id is of no upload that can be tried again. */
export function retry(asked: RetryArguments, program: Program): number {
  refuseVague(asked);
  refuseEmpty(asked.dataDir);
  const clock = systemClock();
  const dataDir = program.appData?.opened ?? openDataDir(asked.dataDir, clock);
  try {
    const accounts = storedAccounts(dataDir.store, clock);
    const chosen = chooseProfile(accounts, asked.profile);
    const again = accounts.flatMap((account) => retryIn(account, dataDir, { asked, chosen, program }));
    program.tell(
      `${again.length} ${again.length === 1 ? 'upload is' : 'uploads are'} in line for the next run.`,
    );
    const missed = asked.ids.filter((id) => !again.includes(id));
    for (const id of missed) program.tell(`${id} is no upload that waits, is blocked or failed.`);
    return missed.length > 0 ? EXIT.attention : EXIT.fine;
  } finally {
    dataDir.close();
  }
}

interface Wish {
  readonly asked: RetryArguments;
  readonly chosen: Chosen;
  readonly program: Program;
}

/** Resolves with the ids that are tried again. */
function retryIn(account: StoredAccount, { log }: DataDir, wish: Wish): readonly string[] {
  const clock = systemClock();
  const queue = new UploadQueue({
    ...{ account: account.id, store: account.store, clock, random: systemRandom(clock), log },
    changed(upload) {
      const line = account.line(upload);
      wish.program.out(wish.asked.json ? JSON.stringify(uploadEvent(line)) : printable(line.path));
    },
    stopRunning: () => undefined,
  });
  const who = wish.chosen(account);
  const ids = account.store.uploads
    .inState('waiting', 'blocked', 'failed')
    .filter((upload) => who === 'all' || upload.profileId === who)
    .filter((upload) => isWanted(upload, wish.asked))
    .map((upload) => upload.id);
  queue.retry(ids);
  return ids;
}

function isWanted({ id, state }: Upload, { ids, code }: RetryArguments): boolean {
  const fits = code === undefined || ('failure' in state && state.failure.code === code);
  return fits && (ids.length === 0 || ids.includes(id));
}

function refuseVague({ ids, all, profile, code }: RetryArguments): void {
  if (all && ids.length > 0) throw mistake('--all and ids do not go together', 'retry');
  if (!all && ids.length === 0 && profile === undefined && code === undefined)
    throw mistake('which uploads? Give ids, --profile, --code or --all', 'retry');
  if (code === undefined || code in ADVICE) return;
  const [close] = closeNames(code, Object.keys(ADVICE));
  const advice = close === undefined ? 'docs/troubleshooting.md lists them' : `did you mean ${close}?`;
  throw new UnusableError(`hotfolder: "${code}" is not a failure code; ${advice}`);
}
