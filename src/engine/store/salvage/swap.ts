import { existsSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Damage, DamageStore } from '../damage-store.ts';
import { Database } from '../database.ts';

/** A new database while it is filled; of no use after a crash. */
export const unfinished = (path: string): string => `${path}.salvaging`;
const finished = (path: string): string => `${path}.salvaged`;

/** What a damaged database is called from `now` (epoch ms) on. */
export const asideName = (path: string, now: number): string => `${basename(path)}.damaged-${now}`;

/** The first moment from `now` on that no other damaged database is called after. */
export function asideTime(path: string, now: number): number {
  let at = now;
  while (existsSync(join(dirname(path), asideName(path, at)))) at++;
  return at;
}

/** Says that a new database is whole, closed and may take its place. */
export function readyToSwap(path: string): void {
  renameSync(unfinished(path), finished(path));
}

/**
 * Sets the damaged database at `path` aside and puts the finished one in its place. Each step may be the last before
 * a crash: done again, it goes on. Returns what is noted of it; undefined when there is none to put there.
 */
export function finishSwap(path: string): Damage | undefined {
  if (!existsSync(finished(path))) return undefined;
  const damage = noted(finished(path));
  if (damage) setAside(path, join(dirname(path), damage.aside));
  renameSync(finished(path), path);
  return damage;
}

/** The log first: beside a new database it would be taken for that one's own. */
function setAside(path: string, aside: string): void {
  for (const suffix of ['-shm', '-wal', '']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix);
  }
}

function noted(path: string): Damage | undefined {
  const db = new Database(path);
  try {
    return new DamageStore(db).last();
  } finally {
    db.close();
  }
}
