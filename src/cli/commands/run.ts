import { nodeHttpDoor } from '../../engine/api/node-http-door.ts';
import { createEngine, type Engine } from '../../engine/engine.ts';
import { nodeFilePort } from '../../engine/files/node-file-port.ts';
import type { Network } from '../../engine/ports/network.ts';
import { systemClock, systemRandom } from '../../engine/ports/system-clock.ts';
import { memoryVault } from '../../engine/profiles/memory-vault.ts';
import { SECOND } from '../../shared/units.ts';
import type { RunArguments } from '../arguments.ts';
import { type RunConfig, readConfig } from '../config/read-config.ts';
import { EXIT } from '../exit-codes.ts';
import type { Program } from '../program.ts';
import { openDataDir } from '../run/data-dir.ts';
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
  const config = readConfig(asked.config, program.env, program.knownKeys);
  for (const warning of config.warnings) program.tell(`Warning: ${warning}`);
  const clock = systemClock();
  const random = systemRandom(clock);
  const { store, log, close } = openDataDir(asked.dataDir, clock);
  const stop = stopSignals();
  try {
    const { account, limits } = config;
    const http = nodeHttpDoor({
      baseUrl: account.baseUrl,
      clock,
      limits,
      userAgent: `Hotfolder/${program.version}`,
    });
    const engine = createEngine(
      {
        ...{ clock, random, http, store, log, limits },
        files: nodeFilePort(),
        vault: memoryVault(),
        network: UNASKED_NETWORK,
      },
      { account },
    );
    const reporter = asked.json ? jsonReporter(program.out) : textReporter(program.out);
    const session = new RunSession({ engine, config, clock, log, reporter, once: asked.once });
    log.info('started', { reason: asked.once ? 'once' : 'run' });
    try {
      return await follow({ asked, session, stop, config, engine });
    } finally {
      await engine.stop();
      http.close();
      log.info('stopped');
    }
  } finally {
    stop.dispose();
    close();
  }
}

interface Following {
  readonly asked: RunArguments;
  readonly session: RunSession;
  readonly stop: StopSignals;
  readonly config: RunConfig;
  readonly engine: Engine;
}

async function follow({ asked, session, stop }: Following): Promise<number> {
  await session.start();
  try {
    if (!asked.once) {
      await waitForSignal(stop.signal);
      return EXIT.fine;
    }
    const clock = systemClock();
    const limit = asked.maxWaitS === undefined ? {} : { maxWaitMs: asked.maxWaitS * SECOND };
    const end = await waitForEnd({ clock, signal: stop.signal, ended: () => session.ended, ...limit });
    if (end === 'stopped') return stop.code ?? EXIT.terminated;
    return exitCodeOf(session.summary(), end === 'gave-up');
  } finally {
    session.finish();
  }
}
