import type { Clock } from '../ports/clock.ts';
import { type Agents, createAgents } from './agents.ts';
import type { Limits } from './limits.ts';
import { outsideLookup } from './outside-lookup.ts';
import { type Route, STRAIGHT, trusting } from './route.ts';

/**
 * Three pools. Calls keep connections for a short while. A PUT always gets a fresh one: a kept connection may
 * be dead without knowing, and a body written into it leaves in doubt whether the far end has it. So do links
 * that lie elsewhere: one look must not fail for the end of another.
 */
export interface Pools {
  readonly calls: Agents;
  readonly puts: Agents;
  readonly outside: Agents;
}

interface RoutedPoolsOptions {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly ca?: string;
  readonly route?: () => Route;
}

/** The pools of today's route. A new route gets pools of its own; what runs on the old ones goes on there. */
export function routedPools(options: RoutedPoolsOptions): { now(): Pools; close(): void } {
  const { route = () => STRAIGHT } = options;
  const made = new Map<Route, Pools>();
  return {
    now() {
      const current = route();
      const pools = made.get(current) ?? poolsOf(options, current);
      made.set(current, pools);
      return pools;
    },
    close() {
      for (const { calls, puts, outside } of made.values()) {
        for (const pool of [calls, puts, outside]) pool.close();
      }
    },
  };
}

function poolsOf({ clock, limits, ca }: RoutedPoolsOptions, { proxy, extraCa }: Route): Pools {
  const secureContext = extraCa === null ? undefined : trusting(extraCa, ca);
  const trust = { ...(ca === undefined ? {} : { ca }), secureContext };
  const shared = { clock, connectTimeoutMs: limits.connectTimeoutMs, ...trust, proxy };
  return {
    calls: createAgents({ ...shared, idleMs: limits.idleSocketMs }),
    puts: createAgents({ ...shared, idleMs: 0 }),
    outside: createAgents({ ...shared, idleMs: 0, lookup: outsideLookup }),
  };
}
