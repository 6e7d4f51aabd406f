import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FaultScript } from '../../../src/sandbox/faults/fault-script.ts';
import { readLedger } from '../../../src/sandbox/ledger.ts';
import type { Ledger } from '../../../src/sandbox/ledger-entries.ts';
import { startProcess } from './processes.ts';

/** A sandbox in a process of its own. */
export interface SandboxProcess {
  readonly baseUrl: string;
  readonly storageOrigin: string;
  readonly dataDir: string;
  /** What it has seen so far, read from its file. */
  ledger(): Ledger;
  stop(): Promise<void>;
}

/** Starts a sandbox and waits until it listens. */
export async function startSandboxProcess(
  dataDir: string,
  faults: FaultScript = { rules: [] },
): Promise<SandboxProcess> {
  const faultFile = `${dataDir}.faults.json`;
  await writeFile(faultFile, JSON.stringify(faults));
  const started = startProcess({
    program: join('src', 'sandbox', 'main.ts'),
    args: ['--data-dir', dataDir, '--faults', faultFile],
  });
  const line = await new Promise<string>((resolve, reject) => {
    started.onOutput(() => {
      const end = started.stdout().indexOf('\n');
      if (end !== -1) resolve(started.stdout().slice(0, end));
    });
    started.ended.then(({ stderr }) => reject(new Error(`the sandbox did not start: ${stderr}`)), reject);
  });
  const { baseUrl, storageOrigin } = JSON.parse(line) as { baseUrl: string; storageOrigin: string };
  return {
    baseUrl,
    storageOrigin,
    dataDir,
    ledger: () => readLedger(dataDir),
    stop: async () => {
      started.child.kill('SIGTERM');
      await started.ended;
    },
  };
}
