import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { exitCodeOf, runChild } from '../../../scripts/process/run-child.ts';
import { inProject } from '../../../scripts/project.ts';

/** The built app, packed as `npm run dist` packs it. */
export interface PackedApp {
  /** Its folder, as it would be installed. */
  readonly folder: string;
  readonly executable: string;
  /** Whether it was packed with the older Electron that stands in for the one we ship. */
  readonly standIn: boolean;
}

/** Packs out/ into a folder of its own below .cache, so that no package of the person's is touched. Linux only. */
export async function packApp(): Promise<PackedApp> {
  const output = inProject('.cache', 'packed');
  // Under VITEST electron-builder would hard-link what it should copy.
  const { VITEST: _, ...env } = process.env;
  const args = [inProject('scripts', 'dist', 'dist.ts'), 'dir', '--output', output];
  const end = await runChild({ command: process.execPath, args, options: { env } });
  if (exitCodeOf(end) !== 0) throw new Error('The app could not be packed.');
  const below = await readdir(output, { recursive: true });
  const name = below.find((entry) => path.basename(entry) === 'linux-unpacked');
  if (name === undefined) throw new Error('Packing made no linux-unpacked.');
  const folder = path.join(output, name);
  return { folder, executable: path.join(folder, 'hotfolder'), standIn: name.includes('stand-in') };
}
