import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { app, safeStorage } from 'electron';
import type { AppData } from '../cli/app-data.ts';
import { type Asked, dataDirOf, readArguments } from '../cli/arguments.ts';
import { EXIT } from '../cli/exit-codes.ts';
import { openReading } from '../cli/read/open-reading.ts';
import { openDataDir } from '../cli/run/data-dir.ts';
import { runProcess } from '../cli/run-process.ts';
import { UnusableError } from '../cli/unusable-error.ts';
import { systemClock } from '../engine/ports/system-clock.ts';
import { systemCipher } from './cipher.ts';
import { MADE_UP_KEYS } from './sandbox-account.ts';
import { systemTrash } from './system-trash.ts';
import { createVault } from './vault.ts';
import { hasKeys, readOnlySettings, readVaultKeys } from './vault-keys.ts';

/** What asks the packed app to be the command and not the window. */
const SWITCH = '--headless';

/** What of Chromium a run without a window writes is the person's own too. */
const OWNER_ONLY = 0o700;

/** The command line behind `--headless`; undefined when the window is wanted. */
export function headlessArguments(argv: readonly string[]): readonly string[] | undefined {
  const at = argv.indexOf(SWITCH);
  return at < 0 ? undefined : argv.slice(at + 1);
}

/** Is `hotfolder` without a window: the same options, output and exit codes, and the keys of the app's vault. */
export function runHeadless(argv: readonly string[]): void {
  begin(argv).catch((error: unknown) => {
    process.stderr.write(
      `Hotfolder cannot start: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    app.exit(EXIT.bug);
  });
}

async function begin(argv: readonly string[]): Promise<void> {
  const asked = unlessUnusable(() => readArguments(argv));
  const dataDir = dataDirIn(asked);
  if (dataDir !== undefined && existsSync(dataDir)) keepChromiumIn(dataDir);
  app.disableHardwareAcceleration();
  // electron-store's atomic writes listen too, and would kill the process; nothing here writes by them.
  process.removeAllListeners('SIGTERM');
  // Chromium takes the signals that ask for an end, and makes this of the first; a second one ends at once.
  app.on('before-quit', (event) => {
    event.preventDefault();
    process.emit('SIGTERM');
  });
  app.on('window-all-closed', () => undefined);
  await app.whenReady();
  const exit = (code: number): void => app.exit(code);
  const appData = dataDir === undefined ? undefined : await openAppData(dataDir, usedBy(asked));
  runProcess(argv, { version: app.getVersion(), exit, trash: systemTrash, ...(appData && { appData }) });
}

/** Where the app keeps them, so that the same key store opens the same keys. */
function keepChromiumIn(dataDir: string): void {
  app.setPath('userData', dataDir);
  const folder = path.join(dataDir, 'window');
  mkdirSync(folder, { recursive: true, mode: OWNER_ONLY });
  app.setPath('sessionData', folder);
}

/** What a command does with the data directory: works on it alone, reads keys and looks, or needs no keys. */
type Use = 'work' | 'look' | 'none';

function usedBy(asked: Asked | undefined): Use {
  switch (asked?.command) {
    case 'run':
      return asked.run.dryRun ? 'look' : 'work';
    case 'add':
      return 'work';
    case 'verify':
      return asked.verify.config === undefined ? 'none' : 'work';
    case 'doctor':
      return 'look';
    default:
      return 'none';
  }
}

/** Undefined where the app keeps no keys, and where the directory cannot be opened: the command itself says why. */
async function openAppData(dataDir: string, use: Use): Promise<AppData | undefined> {
  const settings = readOnlySettings(dataDir);
  if (use === 'none' || !hasKeys(settings)) return undefined;
  const clock = systemClock();
  const vault = createVault({ settings, cipher: systemCipher(safeStorage), clock, madeUpKeys: MADE_UP_KEYS });
  if (use === 'work') {
    const opened = unlessUnusable(() => openDataDir(dataDir, clock));
    return opened && { opened, keys: await readVaultKeys({ settings, vault, store: opened.store }) };
  }
  const store = unlessUnusable(() => openReading(dataDir, clock));
  if (store === undefined) return undefined;
  try {
    return { keys: await readVaultKeys({ settings, vault, store }) };
  } finally {
    store.close();
  }
}

/** Absolute; undefined when the arguments name none or are wrong: the command itself says so. */
function dataDirIn(asked: Asked | undefined): string | undefined {
  const dataDir = asked && dataDirOf(asked);
  return dataDir === undefined ? undefined : path.resolve(dataDir);
}

function unlessUnusable<Value>(attempt: () => Value): Value | undefined {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof UnusableError) return undefined;
    throw error;
  }
}
