import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build, type Configuration, Platform } from 'electron-builder';
import { projectRoot } from '../project.ts';
import { ensureNeeds } from '../provision/ensure-needs.ts';
import { findCommand } from '../provision/probe-machine.ts';
import type { ElectronDist } from './electron-dist.ts';
import { standInConfig, standInName } from './stand-in-config.ts';

/** What electron-builder made. */
export interface Packed {
  /** The folder of this run's artefacts. */
  readonly folder: string;
  /** The archives and installers; none for a bare folder. */
  readonly artefacts: readonly string[];
}

/** Targets that need 7-Zip, which electron-builder would else fetch from outside. */
const BY_7ZIP = new Set(['zip', '7z', 'nsis']);

/** What is to be made, and below which folder. */
export interface Wanted {
  /** electron-builder's names of this machine's targets. */
  readonly targets: readonly string[];
  readonly output: string;
}

/** Of 0 to 9. electron-builder's own for tar.gz passes over the bytes fifteen times: minutes for some percent. */
const COMPRESSION_LEVEL = '6';

/** Packs the built bundle (out/) with no network. Throws what electron-builder throws. */
export async function pack(dist: ElectronDist, { targets, output }: Wanted): Promise<Packed> {
  const folder = dist.standIn ? path.join(output, standInName(dist)) : output;
  const config = dist.standIn ? standInConfig(dist) : currentConfig(dist);
  await rm(folder, { recursive: true, force: true });
  if (process.platform === 'linux' && targets.some((target) => BY_7ZIP.has(target))) await use7zip();
  process.env['ELECTRON_BUILDER_COMPRESSION_LEVEL'] ??= COMPRESSION_LEVEL;
  const artefacts = await build({
    projectDir: projectRoot,
    targets: Platform.current().createTarget([...targets]),
    publish: 'never',
    config: { ...config, directories: { output: folder } },
  });
  return { folder, artefacts: artefacts.filter((file) => path.dirname(file) === folder) };
}

/** For the Electron we ship: its own folder, and the fuse that older Electrons do not know. */
function currentConfig({ folder, version }: ElectronDist): Configuration {
  return {
    electronDist: folder,
    electronVersion: version,
    // The window's files come by app:, never by file:.
    electronFuses: { grantFileProtocolExtraPrivileges: false },
  };
}

async function use7zip(): Promise<void> {
  if (process.env['ELECTRON_BUILDER_7ZIP_PATH']) return;
  await ensureNeeds(['dist']);
  const sevenZip = findCommand('7za');
  if (sevenZip !== undefined) process.env['ELECTRON_BUILDER_7ZIP_PATH'] = sevenZip;
}
