import { LIMITS, type Limits } from '../../engine/api/limits.ts';
import { systemClock } from '../../engine/ports/system-clock.ts';
import type { LinkReport } from '../../engine/queue/verify-done.ts';
import type { UploadId } from '../../shared/ids.ts';
import type { VerifyArguments } from '../arguments.ts';
import { readConfig } from '../config/read-config.ts';
import { EXIT } from '../exit-codes.ts';
import { NetworkInForce } from '../network/network-in-force.ts';
import { networkOfEnvironment } from '../network/read-network.ts';
import type { WantedNetwork } from '../network/wanted-network.ts';
import { type Program, surroundingsOf } from '../program.ts';
import { chooseProfile } from '../read/named-profile.ts';
import { refuseEmpty } from '../read/open-reading.ts';
import { type StoredAccount, storedAccounts } from '../read/stored-account.ts';
import { type DataDir, openDataDir } from '../run/data-dir.ts';
import { openEngine } from '../run/open-engine.ts';
import { stopSignals } from '../run/stop-signals.ts';
import { row } from '../run/text-reporter.ts';

/** Links looked at before the findings are told. [ours] a long look is seen to move. */
const BATCH = 40;

/** Never called: links are looked at without a key, and at their own addresses. */
const NO_API = 'https://api.ayrshare.com/api';

type Finding = keyof LinkReport;
type Counts = { [Name in Finding]: number };

interface Verifying {
  readonly asked: VerifyArguments;
  readonly program: Program;
  readonly dataDir: DataDir;
  readonly limits: Limits;
  readonly network: WantedNetwork;
  readonly signal: AbortSignal;
  readonly counts: Counts;
}

/** `hotfolder verify`: looks at the links of done uploads. Exit code 3 when one is gone or could not be judged. */
export async function verify(asked: VerifyArguments, program: Program): Promise<number> {
  refuseEmpty(asked.dataDir);
  const config =
    asked.config === undefined
      ? undefined
      : readConfig(asked.config, program.env, surroundingsOf(program, asked.dataDir));
  const network = config?.network ?? networkOfEnvironment(program.env);
  const clock = systemClock();
  const dataDir = program.appData?.opened ?? openDataDir(asked.dataDir, clock);
  const stop = stopSignals();
  const counts: Counts = { there: 0, gone: 0, unproven: 0 };
  const limits = config?.limits ?? LIMITS;
  try {
    const all = storedAccounts(dataDir.store, clock);
    const accounts = config === undefined ? all : all.filter(({ id }) => id === config.account.id);
    const chosen = chooseProfile(accounts, asked.profile);
    for (const account of accounts) {
      const who = chosen(account);
      const ids = account.store.uploads
        .inState('done')
        .filter((upload) => who === 'all' || upload.profileId === who)
        .map((upload) => upload.id);
      await look(account, ids, { asked, program, dataDir, limits, network, signal: stop.signal, counts });
    }
    program.out(asked.json ? JSON.stringify({ event: 'summary', ...counts }) : countsText(counts));
    if (stop.code !== undefined) return stop.code;
    return counts.gone + counts.unproven > 0 ? EXIT.attention : EXIT.fine;
  } finally {
    stop.dispose();
    dataDir.close();
  }
}

/** Looks at the links of one account, a batch at a time, until all are known or the person has had enough. */
async function look(account: StoredAccount, ids: readonly UploadId[], run: Verifying): Promise<void> {
  const { program, dataDir, limits, network, signal } = run;
  const { engine, close } = openEngine({
    ...{ program, dataDir, limits, clock: systemClock() },
    way: new NetworkInForce(network),
    account: { id: account.id, kind: 'ayrshare', baseUrl: NO_API, overridden: false },
  });
  let closing: Promise<void> | undefined;
  const end = (): Promise<void> => {
    closing ??= close();
    return closing;
  };
  signal.addEventListener('abort', () => void end(), { once: true });
  try {
    for (let at = 0; at < ids.length && !signal.aborted; at += BATCH) {
      const report = await engine.queue.verify(ids.slice(at, at + BATCH));
      if (!signal.aborted) tellReport(account, report, run);
    }
  } finally {
    await end();
  }
}

function tellReport(account: StoredAccount, report: LinkReport, run: Verifying): void {
  for (const finding of ['there', 'gone', 'unproven'] as const) {
    run.counts[finding] += report[finding].length;
    for (const id of report[finding]) tellFinding(account, { id, finding }, run);
  }
}

/** For people, links that are there are counted only. */
function tellFinding(
  account: StoredAccount,
  { id, finding }: { readonly id: UploadId; readonly finding: Finding },
  { asked, program }: Verifying,
): void {
  const upload = account.store.uploads.find(id);
  if (upload === undefined || (finding === 'there' && !asked.json)) return;
  const { view, path, profile } = account.line(upload);
  const { accessUrl, goneAt, expiresAt } = view;
  const event = { event: 'link', id, path, profile, accessUrl, status: finding, goneAt, expiresAt };
  program.out(asked.json ? JSON.stringify(event) : row(finding, profile, `${path} ${accessUrl}`));
}

const countsText = ({ there, gone, unproven }: Counts): string =>
  `${there} there, ${gone} gone, ${unproven} unproven`;
