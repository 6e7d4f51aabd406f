import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { inProject } from '../../../scripts/project.ts';
import type { SandboxProfile } from '../../../src/sandbox/credentials.ts';
import type { FaultScript } from '../../../src/sandbox/faults/fault-script.ts';

/** A sandbox in a process of its own: it outlives the app, as Ayrshare would. */
export interface OutsideSandbox {
  readonly baseUrl: string;
  /** Its account as the app names it. */
  readonly account: string;
  /** Where its ledger lies. */
  readonly dataDir: string;
  /** Made for this run: real secrets, unlike the practice server's printed keys. */
  readonly apiKey: string;
  readonly profiles: readonly SandboxProfile[];
  /** All of its keys. */
  readonly secrets: readonly string[];
  close(): Promise<void>;
}

/** Starts one over a folder, for these clients, struck by these faults. */
export async function startOutsideSandbox(
  dataDir: string,
  titles: readonly string[],
  faults: FaultScript = { rules: [] },
): Promise<OutsideSandbox> {
  await mkdir(dataDir, { recursive: true });
  const apiKey = newKey();
  const profiles = titles.map((title) => ({ title, profileKey: newKey() }));
  const script = path.join(dataDir, 'faults.json');
  await writeFile(script, JSON.stringify(faults));
  const main = inProject('src', 'sandbox', 'main.ts');
  const keys = profiles.flatMap(({ title, profileKey }) => ['--profile', `${title}=${profileKey}`]);
  const args = [main, '--data-dir', dataDir, '--faults', script, '--api-key', apiKey, ...keys];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { baseUrl } = JSON.parse(await firstLine(child)) as { readonly baseUrl: string };
  return {
    baseUrl,
    account: new URL(baseUrl).origin,
    dataDir,
    apiKey,
    profiles,
    secrets: [apiKey, ...profiles.map(({ profileKey }) => profileKey)],
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Unlike any other text of a run, so that it is found wherever it leaks. */
const newKey = (): string => `KEY-${randomBytes(12).toString('hex').toUpperCase()}`;

async function firstLine({ stdout }: Pick<ChildProcess, 'stdout'>): Promise<string> {
  if (stdout !== null) for await (const line of createInterface({ input: stdout })) return line;
  throw new Error('The sandbox ended without telling its address.');
}
