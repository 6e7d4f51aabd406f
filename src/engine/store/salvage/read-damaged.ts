import { asDamage, isDamage } from '../damaged-store-error.ts';
import { Database } from '../database.ts';
import { takeSteps } from '../migrate.ts';
import { bringOver } from './bring-over.ts';
import type { BroughtOver } from './brought-over.ts';
import { type Mending, mendings, openMended, removeCopy } from './mended-copies.ts';
import { tableShapes } from './table-shape.ts';

type Reading = (old: Database) => BroughtOver;

/** A database with these is one of ours, whatever else its schema lost. */
const NEEDED = ['profiles', 'roots', 'files', 'uploads'];

/**
 * Reads a damaged database in a copy that is mended no more than it must be: the first that shows our tables by
 * itself, or else the guess at their places that most rows fit. undefined when nothing shows.
 */
export function readDamaged(path: string, read: Reading): BroughtOver | undefined {
  const copy = `${path}.salvage-copy`;
  const all = mendings(copy);
  try {
    for (const mending of all.filter((one) => one.trusted)) {
      const brought = onCopy(path, copy, { mending, read: (old) => (isOurs(old) ? read(old) : undefined) });
      if (brought) return brought;
    }
    const guess = bestGuess(all, (mending) => onCopy(path, copy, { mending, read: tryOut })?.rows ?? 0);
    const brought = guess && onCopy(path, copy, { mending: guess, read });
    return brought && { ...brought, memoryWhole: false };
  } finally {
    removeCopy(copy);
  }
}

const isOurs = (old: Database): boolean => {
  const names = tableShapes(old).map(({ name }) => name);
  return NEEDED.every((name) => names.includes(name));
};

function bestGuess(all: readonly Mending[], rowsOf: (mending: Mending) => number): Mending | undefined {
  const tried = all
    .filter((mending) => !mending.trusted)
    .map((mending) => ({ mending, rows: rowsOf(mending) }))
    .sort((a, b) => b.rows - a.rows);
  return tried[0] && tried[0].rows > 0 ? tried[0].mending : undefined;
}

/** What would come over, brought into a database that nobody keeps. */
function tryOut(old: Database): BroughtOver {
  const trial = new Database(':memory:');
  try {
    takeSteps(trial);
    return bringOver(old, trial);
  } finally {
    trial.close();
  }
}

/** undefined where the mended copy is no database that SQLite can read. */
function onCopy<Value>(
  path: string,
  copy: string,
  { mending, read }: { readonly mending: Mending; readonly read: (old: Database) => Value },
): Value | undefined {
  let old: Database | undefined;
  try {
    old = openMended(path, copy, mending);
    return read(old);
  } catch (error) {
    if (isDamage(asDamage(error))) return undefined;
    throw error;
  } finally {
    old?.close();
  }
}
