import { nodeHttpDoor } from '../../engine/api/node-http-door.ts';
import { createEngine } from '../../engine/engine.ts';
import { nodeFilePort } from '../../engine/files/node-file-port.ts';
import type { Clock } from '../../engine/ports/clock.ts';
import type { Network } from '../../engine/ports/network.ts';
import { systemClock, systemRandom } from '../../engine/ports/system-clock.ts';
import { memoryVault } from '../../engine/profiles/memory-vault.ts';
import { SECOND } from '../../shared/units.ts';
import type { RunArguments } from '../arguments.ts';
import { type RunConfig, readConfig } from '../config/read-config.ts';
import { EXIT } from '../exit-codes.ts';
import type { Program } from '../program.ts';
import { type DataDir, openDataDir } from '../run/data-dir.ts';
import { jsonReporter } from '../run/json-reporter.ts';
import { RunSession } from '../run/run-session.ts';
import { type StopSignals, stopSignals } from '../run/stop-signals.ts';
import { exitCodeOf } from '../run/summary.ts';
import { textReporter } from '../run/text-reporter.ts';
import { waitForEnd, waitForSignal } from '../run/wait-for-end.ts';

/** No system is asked: whether there is a network shows when it is used. */
const UNASKED_NETWORK: Network = { online: () => true, onChange: () => () => undefined };

/** `hotfolder run`: watches and uploads, once or until it is told to stop. Resolves with the exit code. */
export async function run(asked: RunArguments, program: Program): Promise<number> {
  const config = readConfig(asked.config, program.env, program.appData?.keys);
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

/** The parts list of the headless program. */
async function runEngine({ asked, program, config, clock, dataDir, stop }: Run): Promise<number> {
  const { account, limits } = config;
  const { store, log } = dataDir;
  const userAgent = `Hotfolder/${program.version}`;
  const http = nodeHttpDoor({ baseUrl: account.baseUrl, clock, limits, userAgent });
  const services = {
    ...{ clock, http, store, log, limits },
    random: systemRandom(clock),
    files: nodeFilePort(),
    vault: memoryVault(),
    network: UNASKED_NETWORK,
  };
  const engine = createEngine(services, { account });
  const reporter = asked.json ? jsonReporter(program.out) : textReporter(program.out);
  const session = new RunSession({ engine, config, clock, log, reporter, once: asked.once });
  log.info('started', { reason: asked.once ? 'once' : 'run' });
  try {
    await session.start();
    return await untilOver({ asked, clock, stop, session });
  } finally {
    await engine.stop();
    http.close();
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
