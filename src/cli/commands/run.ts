import { UploadRate } from '../../engine/api/upload-rate.ts';
import type { Clock } from '../../engine/ports/clock.ts';
import { systemClock } from '../../engine/ports/system-clock.ts';
import { routeChanged } from '../../engine/route-changed.ts';
import { SECOND } from '../../shared/units.ts';
import type { RunArguments } from '../arguments.ts';
import { type RunConfig, readConfig } from '../config/read-config.ts';
import { EXIT } from '../exit-codes.ts';
import { NetworkInForce } from '../network/network-in-force.ts';
import { type Program, surroundingsOf } from '../program.ts';
import { type DataDir, isAppDataDir, openDataDir } from '../run/data-dir.ts';
import { jsonReporter } from '../run/json-reporter.ts';
import { openEngine } from '../run/open-engine.ts';
import { onReloadSignal, reloading } from '../run/reload.ts';
import { RunSession } from '../run/run-session.ts';
import { type StopSignals, stopSignals } from '../run/stop-signals.ts';
import { exitCodeOf } from '../run/summary.ts';
import { textReporter } from '../run/text-reporter.ts';
import { waitForEnd, waitForSignal } from '../run/wait-for-end.ts';

/** `hotfolder run`: watches and uploads, once or until it is told to stop. Resolves with the exit code. */
export async function run(asked: RunArguments, program: Program): Promise<number> {
  const config = readConfig(asked.config, program.env, surroundingsOf(program, asked.dataDir));
  for (const warning of config.warnings) program.tell(`Warning: ${warning}`);
  const clock = systemClock();
  const dataDir = program.appData?.opened ?? openDataDir(asked.dataDir, clock);
  const stop = stopSignals();
  try {
    return await runEngine({ asked, program, config, clock, dataDir, stop });
  } finally {
    stop.dispose();
    dataDir.close();
  }
}

interface Run {
  readonly asked: RunArguments;
  readonly program: Program;
  readonly config: RunConfig;
  readonly clock: Clock;
  readonly dataDir: DataDir;
  readonly stop: StopSignals;
}

/** One engine under one configuration, which SIGHUP brings up to date. */
async function runEngine({ asked, program, config: first, clock, dataDir, stop }: Run): Promise<number> {
  const { log } = dataDir;
  // The one object everything reads its numbers from: a new configuration is poured into it.
  const limits = { ...first.limits };
  const config = { ...first, limits };
  const rate = new UploadRate(clock, first.uploadBytesPerSecond);
  const { account } = config;
  const way = new NetworkInForce(first.network);
  const { engine, vault, close } = openEngine({ program, account, limits, rate, way, clock, dataDir });
  const reporter = asked.json ? jsonReporter(program.out) : textReporter(program.out);
  const shared = isAppDataDir(asked.dataDir);
  const session = new RunSession({ engine, vault, shared, config, clock, log, reporter, once: asked.once });
  const wayChanged = routeChanged(() => (stop.signal.aborted ? undefined : engine), clock);
  const deaf = asked.once
    ? () => undefined
    : onReloadSignal(reloading({ asked, program, account, limits, rate, way, wayChanged, session, log }));
  log.info('started', { reason: asked.once ? 'once' : 'run' });
  try {
    await session.start();
    return await untilOver({ asked, clock, stop, session });
  } finally {
    deaf();
    await close();
    log.info('stopped');
  }
}

/** Waits for the end of a started session and tells its summary. */
async function untilOver(
  run: Pick<Run, 'asked' | 'clock' | 'stop'> & { session: RunSession },
): Promise<number> {
  const { asked, clock, stop, session } = run;
  if (!asked.once) {
    await waitForSignal(stop.signal);
    session.finish();
    return EXIT.fine;
  }
  const limit = asked.maxWaitS === undefined ? {} : { maxWaitMs: asked.maxWaitS * SECOND };
  const end = await waitForEnd({ clock, signal: stop.signal, ended: () => session.ended, ...limit });
  const summary = session.finish();
  if (end === 'stopped') return stop.code ?? EXIT.terminated;
  return exitCodeOf(summary, end === 'gave-up');
}
