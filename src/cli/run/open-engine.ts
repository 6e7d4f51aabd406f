import type { Limits } from '../../engine/api/limits.ts';
import { nodeHttpDoor } from '../../engine/api/node-http-door.ts';
import type { UploadRate } from '../../engine/api/upload-rate.ts';
import { createEngine, type Engine, type EngineAccount } from '../../engine/engine.ts';
import { nodeFilePort } from '../../engine/files/node-file-port.ts';
import type { Clock } from '../../engine/ports/clock.ts';
import { systemRandom } from '../../engine/ports/system-clock.ts';
import type { KeyVault } from '../../engine/profiles/key-vault.ts';
import { memoryVault } from '../../engine/profiles/memory-vault.ts';
import type { Services } from '../../engine/services.ts';
import type { NetworkInForce } from '../network/network-in-force.ts';
import type { Program } from '../program.ts';
import type { DataDir } from './data-dir.ts';

interface EngineParts {
  readonly program: Pick<Program, 'version' | 'trash'>;
  readonly account: EngineAccount;
  readonly limits: Limits;
  /** How fast files may leave; as fast as they go when left out. */
  readonly rate?: UploadRate;
  readonly way: NetworkInForce;
  readonly clock: Clock;
  readonly dataDir: DataDir;
  /** False: watched folders are left alone. */
  readonly watches?: boolean;
  /** Stands in for what reaches outside: the dry run's doors lead nowhere. */
  readonly instead?: Partial<Services>;
}

/** An engine over a data directory, not started yet, and the keys it goes by. */
export interface OpenEngine {
  readonly engine: Engine;
  readonly vault: KeyVault;
  /** Stops the engine and lets go of its connections; the data directory stays open. */
  close(): Promise<void>;
}

/** The parts list of the headless program. */
export function openEngine(parts: EngineParts): OpenEngine {
  const { program, account, limits, clock, dataDir, watches = true, instead, rate, way } = parts;
  const userAgent = `Hotfolder/${program.version}`;
  const { route, network } = way;
  const { baseUrl } = account;
  const http = nodeHttpDoor({ baseUrl, clock, limits, userAgent, route, ...(rate && { rate }) });
  const services: Services = {
    ...{ clock, http, limits, store: dataDir.store, log: dataDir.log },
    random: systemRandom(clock),
    files: nodeFilePort(),
    vault: memoryVault(),
    network,
    ...instead,
  };
  const engine = createEngine(services, { account, watches, ...(program.trash && { trash: program.trash }) });
  return {
    engine,
    vault: services.vault,
    async close() {
      await engine.stop();
      http.close();
    },
  };
}
