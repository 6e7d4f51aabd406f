import type { RunningApp } from '../driver/launch.ts';

/** Says once per test file, in the run's output, what the app really ran in and what that does not prove. */
export function reportRuntime({ runtimeName }: Pick<RunningApp, 'runtimeName'>): void {
  const sandbox = process.getuid?.() === 0 ? '; OS sandbox not proved as root' : '';
  console.log(`Runtime: ${runtimeName}${sandbox}`);
}
