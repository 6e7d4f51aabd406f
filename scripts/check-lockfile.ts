import { readFile } from 'node:fs/promises';
import {
  type Lockfile,
  lockfileFaults,
  type Manifest,
  openVersions,
  strayedPins,
} from './lockfile/lockfile-faults.ts';
import { runScript } from './process/plain-error.ts';
import { captureChild } from './process/run-child.ts';
import { inProject } from './project.ts';

/** What is installed against what is locked, by npm's own judgement; it asks no registry. */
async function treeFaults(): Promise<readonly string[]> {
  const end = await captureChild({
    command: 'npm',
    args: ['ls', '--all', '--offline', '--loglevel=error', '--parseable'],
    options: { cwd: inProject() },
  });
  if (end.code === 0) return [];
  const told = end.output.split('\n').filter((line) => /^npm error (?!A complete log)/.test(line));
  return told.length > 0 ? told : [`npm ls ended with ${end.code}:`, end.output];
}

async function readJson<Shape>(name: string): Promise<Shape> {
  return JSON.parse(await readFile(inProject(name), 'utf8'));
}

await runScript(async () => {
  const manifest = await readJson<Manifest>('package.json');
  const lockfile = await readJson<Lockfile>('package-lock.json');
  const faults = [
    ...openVersions(manifest),
    ...lockfileFaults(lockfile),
    ...strayedPins(manifest, lockfile),
    ...(await treeFaults()),
  ];
  for (const fault of faults) console.error(fault);
  const count = Object.keys(lockfile.packages).length - 1;
  if (faults.length === 0) console.log(`The lockfile holds ${count} packages, each with its integrity.`);
  return faults.length === 0 ? 0 : 1;
});
