import type { Route } from '../../engine/api/route.ts';
import type { Network } from '../../engine/ports/network.ts';
import { routeOf, sameNetwork, type WantedNetwork } from './wanted-network.ts';

/** The way to the far end, as the configuration has it now. */
export class NetworkInForce {
  readonly #listeners = new Set<(online: boolean) => void>();
  #wanted: WantedNetwork;
  #route: Route;

  constructor(wanted: WantedNetwork) {
    this.#wanted = wanted;
    this.#route = routeOf(wanted);
  }

  /** How connections are made now; another object after every change. */
  readonly route = (): Route => this.#route;

  /** No system is asked: whether there is a network shows when it is used. Another way is like one that is back. */
  readonly network: Network = {
    online: () => true,
    onChange: (listener) => {
      this.#listeners.add(listener);
      return () => this.#listeners.delete(listener);
    },
  };

  /** Goes another way from here on. Returns whether it is another one. */
  change(wanted: WantedNetwork): boolean {
    if (sameNetwork(this.#wanted, wanted)) return false;
    this.#wanted = wanted;
    this.#route = routeOf(wanted);
    for (const listener of this.#listeners) listener(true);
    return true;
  }
}
