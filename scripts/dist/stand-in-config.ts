import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { AfterPackContext, Configuration } from 'electron-builder';
import { inProject } from '../project.ts';
import type { ElectronDist } from './electron-dist.ts';

/** The shims' folder among the package's resources, outside the archive: libsql is native. */
const SHIMS_FOLDER = 'stand-in-runtime';

/** The archive's first code, which loads them. */
const ENTRY = 'stand-in-runtime.cjs';

/** What of node_modules the shims load: undici 5, and libsql with its native part. */
const SHIM_PACKAGES = [
  ...['undici', '@fastify/busboy'],
  ...['libsql', '@libsql/linux-x64-gnu', '@neon-rs/load', 'detect-libc'],
];

/** What came with the wheel beside Electron and is none of it. */
const NOT_ELECTRON = ['AppRun', '.DirIcon', 'fiftyone.desktop', 'fiftyone.png', 'usr', 'stamp.json'];

/** What every artefact and folder of a stand-in is called after. */
export const standInName = ({ version }: ElectronDist): string => `stand-in-electron-${version}`;

/** Overlays electron-builder.yml for an Electron that is not the one we ship: named so in every artefact. */
export function standInConfig(dist: ElectronDist): Configuration {
  return {
    electronDist: dist.folder,
    electronVersion: dist.version,
    artifactName: `\${name}-\${version}-\${os}-\${arch}-${standInName(dist)}.\${ext}`,
    extraMetadata: { main: ENTRY },
    files: [{ from: 'scripts/dist/stand-in', to: '.', filter: [ENTRY] }],
    afterPack: ({ appOutDir }: AfterPackContext) => completeStandIn(appOutDir),
  };
}

/** Puts the shims into the resources and takes out what is none of Electron's. */
async function completeStandIn(appFolder: string): Promise<void> {
  for (const name of NOT_ELECTRON) await rm(path.join(appFolder, name), { recursive: true, force: true });
  const shims = path.join(appFolder, 'resources', SHIMS_FOLDER);
  await mkdir(shims, { recursive: true });
  const runtime = inProject('test', 'runtime');
  for (const name of await readdir(runtime)) {
    if (name.endsWith('.cjs')) await cp(path.join(runtime, name), path.join(shims, name));
  }
  for (const name of SHIM_PACKAGES) {
    await cp(inProject('node_modules', name), path.join(shims, 'node_modules', name), { recursive: true });
  }
}
