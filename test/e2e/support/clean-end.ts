import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { testRuntime } from '../driver/launch.ts';

/** How a process ended: its exit code, or the signal's name. */
export type End = number | NodeJS.Signals | null;

/**
 * The end as the app meant it. The registry-borne Electron 22 crashes in its own teardown (SIGSEGV) once in about
 * fifteen ends, with the app's work done, its store closed and its log written: there, and there only, that counts
 * as the exit code 0 that was asked for. Every caller also looks at what the app left behind.
 */
export async function meantEnd(end: End): Promise<End> {
  if (end !== 'SIGSEGV' || !(await testRuntime()).name.includes('registry-borne')) return end;
  console.log('The registry-borne runtime crashed in its own teardown; the app had ended.');
  return 0;
}

/** Waits for a process and tells its end as the app meant it. */
export async function endOf(child: ChildProcess): Promise<End> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return meantEnd(child.exitCode ?? child.signalCode);
}
