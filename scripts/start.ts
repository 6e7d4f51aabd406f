import { spawn } from 'node:child_process';
import { buildApp } from './build/build-app.ts';
import { hasDisplay, startVirtualDisplay } from './display/virtual-display.ts';
import { passSignals } from './process/pass-signals.ts';
import { runScript } from './process/plain-error.ts';
import { childEnd, exitCodeOf } from './process/run-child.ts';
import { provision } from './provision/provision.ts';
import { chooseRuntime } from './runtime/choose-runtime.ts';
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
  const flags = launchFlags({ uid: process.getuid?.(), virtualDisplay: display !== undefined });
  if (flags.includes('--no-sandbox'))
    say('Running as root: --no-sandbox, Chromium cannot sandbox for uid 0.');
  const args = [...flags, ...runtime.appArgs, ...appArguments];
  const env = { ...process.env, ...display?.env };
  const app = spawn(runtime.executable, args, { stdio: 'inherit', env });
  passSignals(app);
  const end = await childEnd(app);
  await display?.close();
  return exitCodeOf(end);
}

await runScript(() => start(process.argv.slice(2)));
