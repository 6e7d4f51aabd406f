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

/** How to start the built app for one test. */
export interface AppLaunch {
  /** The app's data folder (HOTFOLDER_DATA_DIR): start again with the same one to continue. */
  readonly dataDir: string;
  /** Environment beside the test run's own; `undefined` takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The app's own arguments and Chromium switches. */
  readonly args?: readonly string[];
}

/** The app, running in a real Electron. */
export interface RunningApp {
  readonly app: ElectronApplication;
  /** Its first window, loaded. */
  readonly window: Page;
  /** The runtime it runs in, to be named in reports: "Electron 22.3.25 (registry-borne test runtime)". */
  readonly runtimeName: string;
  /** Asks the app to quit and waits until it has. */
  close(): Promise<void>;
  /** Ends the whole app at once, as a power cut would: SIGKILL for it and its child processes. */
  kill(): Promise<void>;
}

/** An app that shows no window for this long has not started, in milliseconds. */
const LAUNCH_LIMIT_MS = 60_000;

let chosen: Promise<ElectronRuntime> | undefined;

/** The runtime every launch of this test process uses; chosen once. */
export function testRuntime(): Promise<ElectronRuntime> {
  chosen ??= chooseRuntime(electronSources, () => {});
  return chosen;
}

/** Starts the built app (out/) and waits for its first window. Opens a virtual display when there is none. */
export async function launchApp({ dataDir, env = {}, args = [] }: AppLaunch): Promise<RunningApp> {
  const runtime = await testRuntime();
  const display = hasDisplay() ? undefined : await startVirtualDisplay();
  const flags = launchFlags({ uid: process.getuid?.(), virtualDisplay: true });
  try {
    const app = await _electron.launch({
      executablePath: runtime.executable,
      args: [...flags, ...runtime.appArgs, ...args],
      env: definedOnly({ ...process.env, ...display?.env, HOTFOLDER_DATA_DIR: dataDir, ...env }),
      timeout: LAUNCH_LIMIT_MS,
    });
    const window = await app.firstWindow({ timeout: LAUNCH_LIMIT_MS });
    await window.waitForLoadState('domcontentloaded');
    return runningApp({ app, window, display, runtimeName: runtime.name });
  } catch (error) {
    await display?.close();
    throw error;
  }
}

interface LaunchedParts {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly display: VirtualDisplay | undefined;
  readonly runtimeName: string;
}

function runningApp({ app, window, display, runtimeName }: LaunchedParts): RunningApp {
  const child = app.process();
  return {
    app,
    window,
    runtimeName,
    async close() {
      await app.close();
      await display?.close();
    },
    async kill() {
      const exited = child.exitCode !== null || child.signalCode !== null ? undefined : once(child, 'exit');
      // Playwright starts the app as leader of a process group of its own.
      if (exited !== undefined && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await exited;
      await display?.close();
    },
  };
}

function definedOnly(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const defined = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(defined);
}
