import { LIMITS } from '../../engine/api/limits.ts';
import { systemClock } from '../../engine/ports/system-clock.ts';
import { API_ADDRESSES } from '../../shared/api-address.ts';
import type { DoctorArguments } from '../arguments.ts';
import { type RunConfig, readConfig } from '../config/read-config.ts';
import { networkOfEnvironment } from '../network/read-network.ts';
import type { WantedNetwork } from '../network/wanted-network.ts';
import { type Program, surroundingsOf } from '../program.ts';
import { UnusableError } from '../unusable-error.ts';
import { checkConfig, checkKeyring } from './check-config.ts';
import { checkDatabase, checkDataDir } from './check-data-dir.ts';
import { checkFolders } from './check-folders.ts';
import { checkNetwork } from './check-network.ts';
import { broken, type Finding } from './finding.ts';

/** Looks at everything, the nearest things first. Nothing is changed, and no key leaves this computer. */
export async function* findings(asked: DoctorArguments, program: Program): AsyncGenerator<Finding> {
  const clock = systemClock();
  yield* checkDataDir(asked.dataDir);
  yield checkDatabase(asked.dataDir, clock);
  const config = asked.config === undefined ? undefined : usable(asked.config, asked.dataDir, program);
  if (config !== undefined && 'check' in config) yield config;
  const read = config !== undefined && 'account' in config ? config : undefined;
  if (read !== undefined) yield* checkConfig(read);
  yield checkKeyring(program);
  if (read !== undefined) yield* checkFolders(read.roots);
  const baseUrl = read?.account.baseUrl ?? API_ADDRESSES.newer;
  const network = read?.network ?? usableNetwork(program);
  if ('check' in network) yield network;
  else yield* checkNetwork({ baseUrl, limits: read?.limits ?? LIMITS, clock, network, program });
}

/** The configuration, or what is wrong with it. */
const usable = (file: string, dataDir: string, program: Program): RunConfig | Finding =>
  unlessUnusable('config', () => readConfig(file, program.env, surroundingsOf(program, dataDir)));

/** Where no configuration can be used: the way the environment names. */
const usableNetwork = ({ env }: Program): WantedNetwork | Finding =>
  unlessUnusable('proxy', () => networkOfEnvironment(env));

function unlessUnusable<Value>(check: string, read: () => Value): Value | Finding {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnusableError)) throw error;
    return broken(check, error.message, 'Mend it; nothing runs with it as it is.');
  }
}
