import type { HttpDoor } from './api/http-door.ts';
import type { Limits } from './api/limits.ts';
import type { FilePort } from './files/file-port.ts';
import type { Clock, Random } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { Network } from './ports/network.ts';
import type { KeyVault } from './profiles/key-vault.ts';
import type { Store } from './store/store.ts';

/** Everything the engine gets from outside, as one object. Programs and tests build it; nothing is looked up. */
export interface Services {
  readonly clock: Clock;
  readonly random: Random;
  readonly files: FilePort;
  readonly http: HttpDoor;
  readonly store: Store;
  readonly vault: KeyVault;
  readonly log: Log;
  readonly network: Network;
  readonly limits: Limits;
}
