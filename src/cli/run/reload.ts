import type { Limits } from '../../engine/api/limits.ts';
import type { UploadRate } from '../../engine/api/upload-rate.ts';
import type { EngineAccount } from '../../engine/engine.ts';
import type { Log } from '../../engine/ports/log.ts';
import type { RunArguments } from '../arguments.ts';
import { type RunConfig, readConfig } from '../config/read-config.ts';
import type { NetworkInForce } from '../network/network-in-force.ts';
import { type Program, surroundingsOf } from '../program.ts';
import { UnusableError } from '../unusable-error.ts';
import type { RunSession } from './run-session.ts';

interface Reloading {
  readonly asked: Pick<RunArguments, 'config' | 'dataDir'>;
  readonly program: Program;
  readonly account: EngineAccount;
  /** The numbers everything goes by, as one object that is changed in place. */
  readonly limits: { -readonly [Name in keyof Limits]: Limits[Name] };
  readonly rate: UploadRate;
  readonly way: NetworkInForce;
  /** Called once another way is in force: files that waited for the old one are tried at once. */
  readonly wayChanged: () => void;
  readonly session: RunSession;
  readonly log: Log;
}

/** Reads the configuration again and goes on under it; one that cannot be used changes nothing. */
export function reloading(parts: Reloading): () => Promise<void> {
  const { program, limits, rate, way, session, log } = parts;
  return async () => {
    const config = readAgain(parts);
    if (config === undefined) {
      log.warn('configuration', { state: 'refused' });
      return;
    }
    for (const warning of config.warnings) program.tell(`Warning: ${warning}`);
    Object.assign(limits, config.limits);
    rate.set(config.uploadBytesPerSecond);
    const another = way.change(config.network);
    for (const problem of await session.follow(config)) program.tell(`Warning: ${problem}`);
    if (another) parts.wayChanged();
    const { roots, profiles } = config;
    program.tell(`The configuration was read again: ${roots.length} folders, ${profiles.length} clients.`);
    log.info('configuration', { state: 'read' });
  };
}

function readAgain({ asked, program, account }: Reloading): RunConfig | undefined {
  try {
    const config = readConfig(asked.config, program.env, surroundingsOf(program, asked.dataDir));
    if (config.account.id === account.id && config.account.baseUrl === account.baseUrl) return config;
    throw new UnusableError(
      `The configuration ${asked.config} cannot be used:\n  apiBaseUrl: expected ${account.baseUrl}; another one needs a new start`,
    );
  } catch (error) {
    if (!(error instanceof UnusableError)) throw error;
    program.tell(`${error.message}\nThe old configuration stays.`);
    return undefined;
  }
}

/** Calls on every SIGHUP, one call after the other. Returns the way to stop listening. */
export function onReloadSignal(reload: () => Promise<void>): () => void {
  let turn: Promise<void> = Promise.resolve();
  const hear = (): void => {
    // A bug in it ends the program as any other does.
    turn = turn.then(reload);
  };
  process.on('SIGHUP', hear);
  return () => process.off('SIGHUP', hear);
}
