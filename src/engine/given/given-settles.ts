import type { RootId } from '../../shared/ids.ts';
import type { Services } from '../services.ts';
import type { RootStore } from '../store/root-store.ts';
import { createSettle, type Settle } from '../watch/settle.ts';
import type { WatchEvents } from '../watch/watch-events.ts';

interface SettlesDeps {
  readonly services: Services;
  readonly roots: RootStore;
  readonly events: Pick<WatchEvents, 'candidate' | 'candidateGone' | 'settled'>;
}

/** The files of each place settle together. Nothing is known there: what a person gives, they mean. */
export class GivenSettles {
  readonly #deps: SettlesDeps;
  readonly #settles = new Map<RootId, Settle>();

  constructor(deps: SettlesDeps) {
    this.#deps = deps;
  }

  /** undefined for a place that is not stored. */
  of(place: RootId): Settle | undefined {
    const before = this.#settles.get(place);
    const root = this.#deps.roots.find(place);
    if (before || !root) return before;
    const { services, events } = this.#deps;
    const settle = createSettle({ ...services, root, events, isKnown: () => Promise.resolve(false) });
    this.#settles.set(place, settle);
    return settle;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#settles.values()].map((settle) => settle.stop()));
  }
}
