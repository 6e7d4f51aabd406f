import { execFile } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Database } from '../../src/engine/store/database.ts';
import { type OpenStoreOptions, openStore } from '../../src/engine/store/open-store.ts';
import { Store } from '../../src/engine/store/store.ts';
import { type TempFolder, tempFolder } from './temp-folder.ts';

/** A place for an engine's data that can be full. */
export interface SmallDisk {
  /** `real`: a tmpfs of its own; `pages`: SQLite counts pages, where nothing may be mounted. */
  readonly kind: 'real' | 'pages';
  readonly dataDir: string;
  /** Opens the store that lives here. */
  openStore(options: OpenStoreOptions): Store;
  /** From now on there is no room for one more byte. */
  fill(): void;
  /** There is room again. */
  empty(): void;
  dispose(): Promise<void>;
}

const run = promisify(execFile);
const BLOCK = 4_096;
const PLENTY = 1_000_000;

/** Makes a small disk (of `megabytes`), a real one where this process may mount. */
export async function smallDisk(megabytes = 8): Promise<SmallDisk> {
  const folder = await tempFolder();
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'hotfolder-test', folder.path]);
    return realDisk(folder);
  } catch {
    return countedPages(folder);
  }
}

function realDisk(folder: TempFolder): SmallDisk {
  const ballast = join(folder.path, 'ballast');
  return {
    kind: 'real',
    dataDir: join(folder.path, 'data'),
    openStore,
    fill() {
      const file = openSync(ballast, 'a');
      try {
        for (const block = Buffer.alloc(BLOCK); ; ) writeSync(file, block);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      } finally {
        closeSync(file);
      }
    },
    empty: () => rmSync(ballast, { force: true }),
    async dispose() {
      await run('umount', [folder.path]);
      await folder.dispose();
    },
  };
}

/** Not a full disk, but SQLite’s own word for it: the database may have no more pages than it has. */
function countedPages(folder: TempFolder): SmallDisk {
  let db: Database | undefined;
  return {
    kind: 'pages',
    dataDir: join(folder.path, 'data'),
    openStore(options) {
      openStore(options).close();
      db = new Database(options.path);
      for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON'])
        db.exec(`PRAGMA ${pragma}`);
      return new Store(db, options.clock);
    },
    fill: () => db?.exec('PRAGMA max_page_count = 1'),
    empty: () => db?.exec(`PRAGMA max_page_count = ${PLENTY}`),
    dispose: () => folder.dispose(),
  };
}
