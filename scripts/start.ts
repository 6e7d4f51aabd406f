import { spawn } from 'node:child_process';
import { buildApp } from './build/build-app.ts';
import { hasDisplay, startVirtualDisplay, type VirtualDisplay } from './display/virtual-display.ts';
import { passSignals } from './process/pass-signals.ts';
import { runScript } from './process/plain-error.ts';
import { childEnd, exitCodeOf } from './process/run-child.ts';
import { provision } from './provision/provision.ts';
import { chooseRuntime, type ElectronRuntime } from './runtime/choose-runtime.ts';
import { electronSources } from './runtime/electron-sources.ts';
import { launchFlags } from './runtime/launch-flags.ts';

const say = (line: string): void => console.log(line);

/** Provisions, builds, picks a runtime and a display, and runs the app with the arguments after `--`. */
async function start(appArguments: readonly string[]): Promise<number> {
  await provision('start', { hasDisplay: hasDisplay() });
  await buildApp();
  const runtime = await chooseRuntime(electronSources, say);
  say(`Runtime: ${runtime.name}`);
  const display = hasDisplay() ? undefined : await startVirtualDisplay();
  if (display) say(`No display: the window opens on a virtual one (Xvfb, as by xvfb-run), ${display.name}.`);
  try {
    return await runApp(runtime, { display, appArguments });
  } finally {
    await display?.close();
  }
}

interface Surroundings {
  readonly display: VirtualDisplay | undefined;
  readonly appArguments: readonly string[];
}

/** Runs the app to its end; gives its exit code. */
async function runApp(runtime: ElectronRuntime, { display, appArguments }: Surroundings): Promise<number> {
  const flags = launchFlags({ uid: process.getuid?.(), virtualDisplay: display !== undefined });
  if (flags.includes('--no-sandbox'))
    say('Running as root: --no-sandbox, Chromium cannot sandbox for uid 0.');
  const app = spawn(runtime.executable, [...flags, ...runtime.appArgs, ...appArguments], {
    stdio: 'inherit',
    env: { ...process.env, ...display?.env },
  });
  passSignals(app);
  return exitCodeOf(await childEnd(app));
}

await runScript(() => start(process.argv.slice(2)));
