import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Clock } from '../../engine/ports/clock.ts';
import type { Log } from '../../engine/ports/log.ts';
import { openStore } from '../../engine/store/open-store.ts';
import { databaseIn } from '../read/open-reading.ts';
import type { DataDir } from '../run/data-dir.ts';
import { UnusableError } from '../unusable-error.ts';

/** The database and what is not in it yet. The third file of SQLite's, `-shm`, is made anew. */
const PARTS = ['', '-wal'] as const;

/** A program that writes meanwhile would leave two halves that do not fit: then it is copied again. [ours] */
const TRIES = 5;

const SILENT: Log = { info: () => undefined, warn: () => undefined, bug: () => undefined };

/** A data directory of its own for the dry run: a copy of the queue, and a log that nobody keeps. */
export function openCopy(folder: string, clock: Clock): DataDir {
  const copy = mkdtempSync(path.join(tmpdir(), 'hotfolder-dry-run-'));
  const remove = (): void => rmSync(copy, { recursive: true, force: true });
  try {
    copyDatabase(folder, copy);
    const store = openStore({ path: databaseIn(copy), clock, log: SILENT });
    return {
      store,
      log: { ...SILENT, flush: () => undefined },
      close() {
        store.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

function copyDatabase(from: string, to: string): void {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = marksOf(from);
    for (const part of PARTS) {
      const source = databaseIn(from) + part;
      if (existsSync(source)) copyFileSync(source, databaseIn(to) + part);
      else rmSync(databaseIn(to) + part, { force: true });
    }
    if (marksOf(from) === before) return;
  }
  throw new UnusableError(
    `Another Hotfolder is writing in ${path.resolve(from)} all the time. Try again, or end it first.`,
  );
}

/** Changes with every write to the database. */
const marksOf = (folder: string): string =>
  PARTS.map((part) => {
    const stat = statSync(databaseIn(folder) + part, { bigint: true, throwIfNoEntry: false });
    return stat === undefined ? 'none' : `${stat.size}:${stat.mtimeNs}`;
  }).join(' ');
