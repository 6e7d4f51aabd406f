import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { buildDiagnostics } from '../../engine/diagnostics/bundle.ts';
import { readLogTail } from '../../engine/diagnostics/log-tail.ts';
import { systemClock } from '../../engine/ports/system-clock.ts';
import { parseSettings } from '../../engine/settings/parse-settings.ts';
import type { Settings } from '../../engine/settings/settings.ts';
import { openStoreForReading } from '../../engine/store/open-store-for-reading.ts';
import type { Store } from '../../engine/store/store.ts';
import { StoreRefusedError } from '../../engine/store/store-refused.ts';
import type { DiagnosticsArguments } from '../arguments.ts';
import { EXIT } from '../exit-codes.ts';
import type { Program } from '../program.ts';
import { databaseIn } from '../read/open-reading.ts';
import { UnusableError } from '../unusable-error.ts';

/** Only the person may read a report: it says what happened on their computer. */
const OWNER_ONLY = 0o600;

/** `hotfolder diagnostics`: a report without names, on stdout or in a new file. Also while a program works there. */
export function diagnostics({ dataDir, out }: DiagnosticsArguments, program: Program): number {
  const folder = path.resolve(dataDir);
  if (!existsSync(folder)) throw new UnusableError(`There is no data directory ${folder}.`);
  const clock = systemClock();
  const store = storeIn(folder);
  try {
    const report = buildDiagnostics({
      about: {
        ...{ version: program.version, program: 'headless', platform: process.platform, arch: process.arch },
        runtime: { node: process.versions.node },
      },
      madeAt: clock.now(),
      salt: randomBytes(16).toString('hex'),
      home: homedir(),
      settings: settingsIn(folder),
      status: null,
      store,
      logs: readLogTail(path.join(folder, 'logs')),
    });
    for (const what of report.unread) program.tell(`Warning: could not read ${what}`);
    tellReport(JSON.stringify(report, null, 2), out, program);
    return EXIT.fine;
  } finally {
    if (!('unread' in store)) store.close();
  }
}

function storeIn(folder: string): Store | { readonly unread: string } {
  try {
    return openStoreForReading(databaseIn(folder), systemClock());
  } catch (error) {
    if (error instanceof StoreRefusedError) return { unread: error.message };
    throw error;
  }
}

/** The app's choices; null where there are none, as in a directory of the headless program. */
function settingsIn(folder: string): Settings | null {
  try {
    return parseSettings(JSON.parse(readFileSync(path.join(folder, 'settings.json'), 'utf8'))) ?? null;
  } catch {
    return null;
  }
}

function tellReport(text: string, out: string | undefined, program: Program): void {
  if (out === undefined) {
    program.out(text);
    return;
  }
  try {
    writeFileSync(out, `${text}\n`, { flag: 'wx', mode: OWNER_ONLY });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    const words = code === 'EEXIST' ? 'is there already; name a new file' : `cannot be written (${code})`;
    throw new UnusableError(`${out} ${words}.`, { cause: error });
  }
  program.tell(`Saved in ${path.resolve(out)}. Clients, files, folders, links and keys are not in it.`);
}
