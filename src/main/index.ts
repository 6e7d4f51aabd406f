import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { app, dialog, powerMonitor } from 'electron';
import { words } from '../shared/language/words.ts';
import { compose } from './composition.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { hardenContents } from './hardening.ts';
import { headlessArguments, runHeadless } from './headless.ts';
import { START_HIDDEN } from './login/login-item.ts';
import { fileArguments, readStart } from './offers/file-arguments.ts';
import { registerSchemes } from './schemes.ts';

/** What a program answers that was started wrongly (issue 3: 2 is a bad configuration). */
const EXIT_BAD_ENVIRONMENT = 2;

/** The queue and the links in it are the person's own. */
const OWNER_ONLY = 0o700;

const headless = headlessArguments(process.argv);
if (headless === undefined) openProgram();
else runHeadless(headless);

function openProgram(): void {
  const environment = readEnvironment(process.env);
  if ('problem' in environment) {
    process.stderr.write(`${environment.problem}\n`);
    app.exit(EXIT_BAD_ENVIRONMENT);
  } else {
    run(environment);
  }
}

/** Settles what must be settled before Electron is ready, then starts the program once. */
function run(chosen: Environment): void {
  const dataDir = chosen.dataDir ?? app.getPath('userData');
  mkdirSync(dataDir, { recursive: true, mode: OWNER_ONLY });
  app.setPath('userData', dataDir);
  // Chromium's own files in a folder of their own, out of the way of the queue and the settings.
  app.setPath('sessionData', path.join(dataDir, 'window'));
  // Chromium changes the order of the arguments it hands to the first start: they travel whole beside it.
  if (!app.requestSingleInstanceLock({ argv: process.argv, cwd: process.cwd() })) {
    app.exit(0);
    return;
  }
  const opened = filesOpenedByFinder();
  registerSchemes();
  hardenContents(app);
  app
    .whenReady()
    .then(() => start(chosen, dataDir, opened))
    .catch(refuseToStart);
}

async function start(chosen: Environment, dataDir: string, opened: OpenedFiles): Promise<void> {
  const program = await compose(chosen, dataDir);
  app.on('second-instance', (_event, argv, cwd, told) => {
    const second = readStart(told) ?? readStart({ argv, cwd });
    if (!second?.argv.includes(START_HIDDEN)) program.show();
    program.open(filesOf(second));
  });
  app.on('activate', () => program.show());
  // Watching goes on without a window; without a listener Electron would quit.
  app.on('window-all-closed', () => {});
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => program.end());
  powerMonitor.on('shutdown', () => program.end());
  // With the session it starts into the tray.
  if (!process.argv.includes(START_HIDDEN)) program.show();
  program.open(filesOf({ argv: process.argv, cwd: process.cwd() }));
  opened.goTo((file) => program.open([file]));
}

/** The files a start was given; none where it could not be read. */
function filesOf(start: ReturnType<typeof readStart>): readonly string[] {
  // Only a packed program is started without naming the app's folder.
  const appFolder = app.isPackaged ? null : app.getAppPath();
  return start === undefined ? [] : fileArguments({ ...start, appFolder });
}

/** Files that macOS opens with the program, kept until somebody takes them. */
interface OpenedFiles {
  goTo(take: (file: string) => void): void;
}

/** macOS names files by an event, also before the program is ready, and not by arguments. */
function filesOpenedByFinder(): OpenedFiles {
  const early: string[] = [];
  let take = (file: string): void => void early.push(file);
  app.on('open-file', (event, file) => {
    event.preventDefault();
    take(file);
  });
  return {
    goTo(taker) {
      take = taker;
      for (const file of early) taker(file);
    },
  };
}

/** Told once, in words; there is no window yet to tell it in. */
function refuseToStart(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`Hotfolder cannot start: ${reason}\n`);
  dialog.showErrorBox(words.start.cannot, reason);
  app.exit(1);
}
