import { homedir } from 'node:os';
import { nodeHttpDoor } from '../engine/api/node-http-door.ts';
import type { Route } from '../engine/api/route.ts';
import { createEngine } from '../engine/engine.ts';
import { nodeFilePort } from '../engine/files/node-file-port.ts';
import type { Trash } from '../engine/queue/originals.ts';
import type { Services } from '../engine/services.ts';
import type { BuiltEngine } from './account.ts';
import type { AccountSpec } from './account-spec.ts';
import { isLoopback } from './environment.ts';
import { LOOPBACK_NETWORK } from './network-port.ts';
import type { Pace } from './pace.ts';

/** What every account's engine shares. */
export type SharedServices = Omit<Services, 'files' | 'http' | 'limits'>;

/** What the desktop lends the engine. */
interface Lent {
  /** Throws a file away so that the person can take it back. */
  readonly trash: Trash;
  readonly pace: Pick<Pace, 'limits' | 'rate'>;
  /** How connections are made now. */
  readonly route: () => Route;
}

/** Builds an engine with a door of its own: keys of one account cannot reach another's address. */
export function engineFactory(
  shared: SharedServices,
  { pace: { limits, rate }, route, trash }: Lent,
): (account: AccountSpec) => BuiltEngine {
  return (account) => {
    const http = nodeHttpDoor({ baseUrl: account.baseUrl, clock: shared.clock, limits, rate, route });
    const network = isLoopback(account.baseUrl) ? LOOPBACK_NETWORK : shared.network;
    const services: Services = { ...shared, network, http, files: nodeFilePort(), limits };
    return { engine: createEngine(services, { account, home: homedir(), trash }), http };
  };
}
