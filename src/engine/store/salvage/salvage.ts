import { statSync } from 'node:fs';
import { type Damage, DamageStore } from '../damage-store.ts';
import { Database } from '../database.ts';
import { takeSteps } from '../migrate.ts';
import { StoreFullError } from '../store-full-error.ts';
import { bringOver } from './bring-over.ts';
import { type BroughtOver, NOTHING } from './brought-over.ts';
import { removeCopy } from './mended-copies.ts';
import { countKept } from './put-in-order.ts';
import { readDamaged } from './read-damaged.ts';
import { asideName, asideTime, finishSwap, readyToSwap, unfinished } from './swap.ts';

interface SalvageDeps {
  /** Epoch ms. */
  readonly now: number;
  /** Hears of a mistake of ours on the way; the new database is empty then. */
  onBug(error: unknown): void;
}

/**
 * Begins a new database with everything that can be read in the damaged one at `path`, which is set aside as it is.
 * Killed at any moment, it is done again, or brought to its end by `finishSwap`. Throws StoreFullError, and then
 * the damaged one is where it was.
 */
export function salvage(path: string, { now, onBug }: SalvageDeps): Damage | undefined {
  const fresh = unfinished(path);
  removeCopy(fresh);
  const at = asideTime(path, now);
  const db = new Database(fresh);
  try {
    takeSteps(db);
    const brought = attempted(() => readDamaged(path, (old) => bringOver(old, db)) ?? NOTHING, onBug);
    new DamageStore(db).note({
      at,
      aside: asideName(path, at),
      ...countKept(db),
      // The moment by the clock that dates the person's files too.
      gapsBeforeNs: brought.memoryWhole ? null : statSync(fresh, { bigint: true }).mtimeNs,
    });
  } finally {
    db.close();
  }
  readyToSwap(path);
  return finishSwap(path);
}

/** The app always starts: a mistake in our reading must not keep it from that. */
function attempted(work: () => BroughtOver, onBug: (error: unknown) => void): BroughtOver {
  try {
    return work();
  } catch (error) {
    if (error instanceof StoreFullError) throw error;
    onBug(error);
    return NOTHING;
  }
}
