import type { Change } from '../shared/change.ts';
import type { Log } from './ports/log.ts';

/** Who hears of changes. A listener that throws is a bug of its own and never the engine's. */
export class Changes {
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(change: Change): void {
    for (const listener of this.#listeners) {
      try {
        listener(change);
      } catch (error) {
        this.#log.bug('change-listener', error);
      }
    }
  }
}
