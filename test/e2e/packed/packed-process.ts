import { type ChildProcess, spawn } from 'node:child_process';
import { launchFlags } from '../../../scripts/runtime/launch-flags.ts';
import { meantEnd } from '../support/clean-end.ts';

/** The packed app as a process: driven by files and signals, for its fuses let no driver in. */
export interface PackedProcess {
  readonly child: ChildProcess;
  /** What it has printed on each of its two ways out. */
  printed(): { readonly out: string; readonly err: string };
  /** Resolves with the exit code, or the signal's name, once it has ended. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

/** What one start has beside the test run's own environment and the switches that every start needs. */
export interface Surroundings {
  readonly env?: NodeJS.ProcessEnv;
  /** Chromium's. */
  readonly switches?: readonly string[];
}

/** A packed app that has not ended by then hangs, in milliseconds. */
const RUN_LIMIT_MS = 60_000;

/** Starts the packed app with these arguments of its own. */
export function startPacked(
  executable: string,
  args: readonly string[],
  { env = {}, switches = [] }: Surroundings = {},
): PackedProcess {
  const flags = launchFlags({ uid: process.getuid?.(), virtualDisplay: true });
  const child = spawn(executable, [...flags, ...switches, ...args], {
    // No keyring and no session bus: a stray one of the machine must decide nothing.
    env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: 'disabled:', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  const ended = new Promise<number | NodeJS.Signals>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(meantEnd(code ?? signal).then((end) => end ?? 'SIGKILL')));
  });
  return {
    child,
    ended,
    printed: () => ({ out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
  };
}

/** Runs the packed app's command to its end. */
export async function runPacked(
  executable: string,
  args: readonly string[],
  surroundings: Surroundings = {},
): Promise<{ readonly code: number | NodeJS.Signals; readonly out: string; readonly err: string }> {
  const running = startPacked(executable, ['--headless', ...args], surroundings);
  const late = setTimeout(() => running.child.kill('SIGKILL'), RUN_LIMIT_MS);
  const code = await running.ended;
  clearTimeout(late);
  return { code, ...running.printed() };
}
