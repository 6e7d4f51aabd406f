import type { GivenRow } from '../store/given-store.ts';
import type { KeyedTimers } from './keyed-timers.ts';
import { keyOf } from './pending-files.ts';

/** Files whose place is not there: all of them are looked at again together, so that 20,000 do not ring one by one. */
export class LaterLooks {
  readonly #timers: KeyedTimers;
  readonly #how: { readonly delayMs: number; look(rows: readonly GivenRow[]): void };
  #rows = new Map<string, GivenRow>();

  constructor(timers: KeyedTimers, how: { readonly delayMs: number; look(rows: readonly GivenRow[]): void }) {
    this.#timers = timers;
    this.#how = how;
  }

  ask(row: GivenRow): void {
    this.#rows.set(keyOf(row), row);
    this.#timers.ask('later', this.#how.delayMs, () => {
      const rows = [...this.#rows.values()];
      this.#rows = new Map();
      this.#how.look(rows);
    });
  }
}
