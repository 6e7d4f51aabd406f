import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { app, dialog, powerMonitor } from 'electron';
import { compose } from './composition.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { hardenContents } from './hardening.ts';
import { headlessArguments, runHeadless } from './headless.ts';
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
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  registerSchemes();
  hardenContents(app);
  app
    .whenReady()
    .then(() => start(chosen, dataDir))
    .catch(refuseToStart);
}

async function start(chosen: Environment, dataDir: string): Promise<void> {
  const program = await compose(chosen, dataDir);
  app.on('second-instance', () => program.show());
  app.on('activate', () => program.show());
  // Watching goes on without a window; without a listener Electron would quit.
  app.on('window-all-closed', () => {});
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => program.end());
  powerMonitor.on('shutdown', () => program.end());
  program.show();
}

/** Told once, in words; there is no window yet to tell it in. */
function refuseToStart(error: unknown): void {
  const words = error instanceof Error ? error.message : String(error);
  process.stderr.write(`Hotfolder cannot start: ${words}\n`);
  dialog.showErrorBox('Hotfolder cannot start', words);
  app.exit(1);
}
