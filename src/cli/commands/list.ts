import { systemClock } from '../../engine/ports/system-clock.ts';
import { isPaused } from '../../shared/is-paused.ts';
import type { Stage } from '../../shared/model.ts';
import type { ListArguments } from '../arguments.ts';
import { closeNames } from '../config/close-names.ts';
import { EXIT } from '../exit-codes.ts';
import type { Program } from '../program.ts';
import { chooseProfile } from '../read/named-profile.ts';
import { openReading } from '../read/open-reading.ts';
import { type StoredAccount, storedAccounts } from '../read/stored-account.ts';
import { waitingFiles } from '../read/waiting-files.ts';
import { uploadEvent } from '../run/json-reporter.ts';
import type { UploadLine } from '../run/reporter.ts';
import { inboxText, uploadText } from '../run/text-reporter.ts';
import { UnusableError } from '../unusable-error.ts';

/** What `--state` takes: every stage that outlives the program. */
const LISTED_STATES = [
  'queued',
  'uploading',
  'checking',
  'waiting',
  'blocked',
  'failed',
  'done',
  'closed',
] as const satisfies readonly Stage[];

/** `hotfolder list`: one line for each upload, oldest first. */
export function list(asked: ListArguments, program: Program): number {
  const states = new Set(asked.states.map(stateNamed));
  const clock = systemClock();
  const store = openReading(asked.dataDir, clock);
  try {
    const accounts = storedAccounts(store, clock);
    const chosen = chooseProfile(accounts, asked.profile);
    for (const account of accounts) {
      if (asked.profile === undefined && (states.size === 0 || states.has('blocked'))) {
        for (const line of waitingFiles(account.store)) {
          program.out(asked.json ? JSON.stringify({ event: 'inbox', ...line }) : inboxText(line));
        }
      }
      for (const line of linesOf(account, chosen(account))) {
        if (states.size === 0 || states.has(line.view.stage)) {
          program.out(asked.json ? JSON.stringify(listed(line)) : uploadText(line));
        }
      }
    }
    return EXIT.fine;
  } finally {
    store.close();
  }
}

function* linesOf(account: StoredAccount, who: string | undefined): Generator<UploadLine> {
  if (who === undefined) return;
  for (const upload of account.uploads()) {
    if (who === 'all' || upload.profileId === who) yield account.line(upload);
  }
}

/** The line of `run --json`, and what only the store knows. */
const listed = (line: UploadLine): object => {
  const { until, attempt, foundAt, doneAt, expiresAt, goneAt, generation } = line.view;
  const paused = isPaused(line.view);
  return { ...uploadEvent(line), until, paused, attempt, foundAt, doneAt, expiresAt, goneAt, generation };
};

function stateNamed(text: string): Stage {
  const found = LISTED_STATES.find((state) => state === text.trim());
  if (found !== undefined) return found;
  const [close] = closeNames(text, LISTED_STATES);
  const advice = close === undefined ? `known: ${LISTED_STATES.join(', ')}` : `did you mean ${close}?`;
  throw new UnusableError(`hotfolder: "${text}" is not a state; ${advice}`);
}
