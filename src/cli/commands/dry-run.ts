import type { Engine } from '../../engine/engine.ts';
import { nodeFilePort } from '../../engine/files/node-file-port.ts';
import { type Clock, sleep } from '../../engine/ports/clock.ts';
import { systemClock } from '../../engine/ports/system-clock.ts';
import type { AccountStore } from '../../engine/store/store.ts';
import { failure } from '../../shared/failure.ts';
import { failed } from '../../shared/result.ts';
import type { RunArguments } from '../arguments.ts';
import { EACH_CLIENT } from '../config/each-client.ts';
import { type RunConfig, readConfig } from '../config/read-config.ts';
import { openCopy } from '../dry/copy-database.ts';
import { Plan } from '../dry/plan.ts';
import { type PlanReporter, planReporter } from '../dry/plan-reporter.ts';
import { withoutDoubles } from '../dry/same-content.ts';
import { shutDoor } from '../dry/shut-door.ts';
import { EXIT } from '../exit-codes.ts';
import { NetworkInForce } from '../network/network-in-force.ts';
import { type Program, surroundingsOf } from '../program.ts';
import { StoredAccount } from '../read/stored-account.ts';
import { waitingFiles } from '../read/waiting-files.ts';
import { type DataDir, isAppDataDir } from '../run/data-dir.ts';
import { openEngine } from '../run/open-engine.ts';
import { RunSession } from '../run/run-session.ts';
import { stopSignals } from '../run/stop-signals.ts';

/** How often it is looked whether everything is decided, ms; twice in a row must say so. */
const LOOK_EVERY_MS = 100;

/** Rows of a folder's memory read at one time. [ours] */
const PAGE = 500;

/**
 * `hotfolder run --dry-run`: lets the engine of a real run work on a copy of the queue, with every way out shut, and
 * tells where each file stops. Nothing on the disk changes but a temporary folder.
 */
export async function dryRun(asked: RunArguments, program: Program): Promise<number> {
  const config = readConfig(asked.config, program.env, surroundingsOf(program, asked.dataDir));
  for (const warning of config.warnings) program.tell(`Warning: ${warning}`);
  const clock = systemClock();
  const dataDir = openCopy(asked.dataDir, clock);
  const stop = stopSignals();
  try {
    const reporter = planReporter(program.out, asked.json);
    const shared = isAppDataDir(asked.dataDir);
    await foresee({ config, clock, dataDir, program, reporter, shared, signal: stop.signal });
    return stop.code ?? EXIT.fine;
  } finally {
    stop.dispose();
    dataDir.close();
  }
}

interface DryRun {
  readonly config: RunConfig;
  readonly clock: Clock;
  readonly dataDir: DataDir;
  readonly program: Program;
  readonly reporter: PlanReporter;
  readonly shared: boolean;
  readonly signal: AbortSignal;
}

async function foresee(run: DryRun): Promise<void> {
  const { config, clock, dataDir, program, reporter, shared, signal } = run;
  const { account } = config;
  // Nothing is asked, so nothing is spent: every file gets its turn.
  const limits = { ...config.limits, requestsPerWindow: Number.MAX_SAFE_INTEGER };
  const plan = new Plan(clock, unsettledAfterMs(config));
  const stored = new StoredAccount(dataDir.store, account.id, clock);
  const { engine, vault, close } = openEngine({
    ...{ program: { version: program.version }, account, limits, clock, dataDir },
    way: new NetworkInForce(config.network),
    instead: {
      http: shutDoor(account.baseUrl.startsWith('http:')),
      files: { ...nodeFilePort(), moveTo: () => Promise.resolve(failed(failure('file-unreadable'))) },
    },
  });
  const session = new RunSession({
    ...{ engine, vault, shared, config: { ...config, limits }, clock, log: dataDir.log, once: true },
    reporter: {
      ...reporter,
      upload: (line) => plan.see(line),
      ignored: () => undefined,
      inbox: () => undefined,
      summary: () => undefined,
    },
  });
  try {
    plan.begin(stored);
    plan.listen(engine);
    await session.start();
    await decided(run, () => session.scanned && !plan.moving);
    session.finish();
  } finally {
    await close();
  }
  const files = await withoutDoubles(nodeFilePort(), plan.files(), signal);
  if (signal.aborted) return;
  for (const file of files) {
    const { rootId } = file.line.view;
    reporter.file(file, (rootId && stored.store.roots.find(rootId)?.after) ?? 'leave');
  }
  for (const line of waitingFiles(stored.store)) reporter.inbox(line);
  tellIgnored(engine, stored, reporter);
  reporter.end();
}

/** Roots may have thresholds of their own: the most patient one counts. */
function unsettledAfterMs({ roots, limits }: RunConfig): number {
  const thresholds = roots.map((root) => root.stabilityMs ?? limits.stabilityMs);
  return Math.max(limits.stabilityMs, ...thresholds) * limits.unsettledThresholds;
}

async function decided({ clock, signal }: DryRun, isDecided: () => boolean): Promise<void> {
  for (let quiet = 0; quiet < 2 && !signal.aborted; quiet = isDecided() ? quiet + 1 : 0) {
    await sleep(clock, LOOK_EVERY_MS, signal);
  }
}

/** Everything that is left alone, also what earlier runs have told already. */
function tellIgnored(engine: Engine, { store, nameOf }: StoredAccount, reporter: PlanReporter): void {
  for (const root of engine.roots.list()) {
    const base = engine.roots.pathOf(root.id);
    const profile = root.profileId === null ? EACH_CLIENT : nameOf(root.profileId);
    for (const { path, reason } of leftAlone(store, root.id)) {
      reporter.ignored({ path: `${base}/${path}`, profile, reason });
    }
  }
}

function* leftAlone({ files }: AccountStore, root: Parameters<AccountStore['files']['page']>[0]) {
  for (let after = ''; ; ) {
    const page = files.page(root, after, PAGE);
    for (const { path, fate } of page) {
      if (fate.kind === 'baseline') yield { path, reason: 'baseline' as const };
      if (fate.kind === 'ignored') yield { path, reason: fate.reason };
    }
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.path;
  }
}
