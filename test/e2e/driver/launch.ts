import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import {
  hasDisplay,
  startVirtualDisplay,
  type VirtualDisplay,
} from '../../../scripts/display/virtual-display.ts';
import { chooseRuntime, type ElectronRuntime } from '../../../scripts/runtime/choose-runtime.ts';
import { electronSources } from '../../../scripts/runtime/electron-sources.ts';
import { launchFlags } from '../../../scripts/runtime/launch-flags.ts';
import { withTries } from './with-tries.ts';

/** How to start the built app for one test. */
export interface AppLaunch {
  /** The app's data folder (HOTFOLDER_DATA_DIR): start again with the same one to continue. */
  readonly dataDir: string;
  /** Environment beside the test run's own; `undefined` takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The app's own arguments and Chromium switches. */
  readonly args?: readonly string[];
  /** What opens the window of an app that starts without one. */
  readonly openWindow?: (app: ElectronApplication) => Promise<void>;
}

/** The app, running in a real Electron. */
export interface RunningApp {
  readonly app: ElectronApplication;
  /** Its first window, loaded. */
  readonly window: Page;
  /** Its main process; after its end with the exit code, which Playwright no longer tells then. */
  readonly process: ChildProcess;
  /** The runtime it runs in, to be named in reports: "Electron 22.3.25 (registry-borne test runtime)". */
  readonly runtimeName: string;
  /** What the app has printed since Playwright took hold of it: to be searched for secrets, told when a test fails. */
  output(): string;
  /** Asks the app to quit and waits until it has. */
  close(): Promise<void>;
  /** Ends the whole app at once, as a power cut would: SIGKILL for it and its child processes. */
  kill(): Promise<void>;
}

/** An app that shows no window for this long has not started, in milliseconds. */
const LAUNCH_LIMIT_MS = 30_000;

let chosen: Promise<ElectronRuntime> | undefined;

/** The runtime every launch of this test process uses; chosen once. */
export function testRuntime(): Promise<ElectronRuntime> {
  chosen ??= chooseRuntime(electronSources, () => {});
  return chosen;
}

/** Starts the built app (out/) and waits for its first window. Opens a virtual display when there is none. */
export function launchApp(launch: AppLaunch): Promise<RunningApp> {
  return withTries(() => launchOnce(launch));
}

async function launchOnce({ dataDir, env = {}, args = [], openWindow }: AppLaunch): Promise<RunningApp> {
  const runtime = await testRuntime();
  const display = hasDisplay() ? undefined : await startVirtualDisplay();
  const flags = launchFlags({ uid: process.getuid?.(), virtualDisplay: true });
  const app = await _electron
    .launch({
      executablePath: runtime.executable,
      args: [...flags, ...runtime.appArgs, ...args],
      env: definedOnly({
        ...process.env,
        ...display?.env,
        LANGUAGE: 'en',
        HOTFOLDER_DATA_DIR: dataDir,
        ...env,
      }),
      timeout: LAUNCH_LIMIT_MS,
    })
    .catch(async (error: unknown) => {
      await display?.close();
      throw error;
    });
  const main = app.process();
  const printed = collectOutput(main);
  try {
    await openWindow?.(app);
    const window = await app.firstWindow({ timeout: LAUNCH_LIMIT_MS });
    // Asked, not listened for: Electron 22 now and then tells Playwright of a page's load before it listens.
    await window.waitForFunction(() => document.readyState !== 'loading', undefined, {
      timeout: LAUNCH_LIMIT_MS,
    });
    return runningApp({ app, window, process: main, display, printed, runtimeName: runtime.name });
  } catch (error) {
    await killWhole(main);
    await display?.close();
    throw new Error(`The app showed no window. It printed:\n${printed()}`, { cause: error });
  }
}

interface LaunchedParts {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly process: ChildProcess;
  readonly display: VirtualDisplay | undefined;
  readonly printed: () => string;
  readonly runtimeName: string;
}

function runningApp({
  app,
  window,
  process: main,
  display,
  printed,
  runtimeName,
}: LaunchedParts): RunningApp {
  return {
    app,
    window,
    process: main,
    runtimeName,
    output: printed,
    async close() {
      await app.close();
      await display?.close();
    },
    async kill() {
      await killWhole(main);
      await display?.close();
    },
  };
}

function collectOutput(main: ChildProcess): () => string {
  const chunks: Buffer[] = [];
  for (const stream of [main.stdout, main.stderr]) {
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  }
  return () => Buffer.concat(chunks).toString();
}

/** Playwright starts the app as leader of a process group of its own: the group is the whole app. */
async function killWhole(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const exited = once(child, 'exit');
  process.kill(-child.pid, 'SIGKILL');
  await exited;
}

function definedOnly(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const defined = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(defined);
}
