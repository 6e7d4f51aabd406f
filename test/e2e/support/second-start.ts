import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { hasDisplay, startVirtualDisplay } from '../../../scripts/display/virtual-display.ts';
import { launchFlags } from '../../../scripts/runtime/launch-flags.ts';
import { testRuntime } from '../driver/launch.ts';

/** A start of the built app beside one that runs already. */
export interface SecondStart {
  /** The data folder of the one that runs. */
  readonly dataDir: string;
  readonly args: readonly string[];
  /** Where it is started from. */
  readonly cwd: string;
}

/** Starts the app once more and resolves with its exit code: it hands its arguments over and ends. */
export async function startSecond({ dataDir, args, cwd }: SecondStart): Promise<number | null> {
  const runtime = await testRuntime();
  const display = hasDisplay() ? undefined : await startVirtualDisplay();
  const flags = launchFlags({ uid: process.getuid?.(), virtualDisplay: true });
  const child = spawn(runtime.executable, [...flags, ...runtime.appArgs, ...args], {
    cwd,
    env: { ...process.env, ...display?.env, HOTFOLDER_DATA_DIR: dataDir },
    stdio: 'ignore',
  });
  try {
    const [code] = await once(child, 'exit');
    return code as number | null;
  } finally {
    await display?.close();
  }
}
