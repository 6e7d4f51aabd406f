import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PlainError } from '../process/plain-error.ts';
import { runWhileProgressing } from '../process/run-while-progressing.ts';
import { inProject, projectRoot } from '../project.ts';
import { cacheFolder } from './cache-folder.ts';
import type { RuntimeSource, Search } from './choose-runtime.ts';
import { readRefusal, rememberRefusal, stillHolds } from './refused-download.ts';

/** A download that brings nothing for this long has stalled, in milliseconds. */
const STALL_LIMIT_MS = 30_000;

const packageFolder = inProject('node_modules', 'electron');

/** Electron's executable inside its folder, as the npm package names it. */
const EXECUTABLES: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};
const executableName = EXECUTABLES[process.platform] ?? 'electron';

async function runtimeIn(folder: string, origin: string): Promise<Search> {
  const executable = path.join(folder, executableName);
  if (!existsSync(executable)) return { lacking: `no ${executableName} in ${folder}` };
  const version = await readFile(path.join(folder, 'version'), 'utf8').catch(() => 'of unknown version');
  const name = `Electron ${version.trim().replace(/^v/, '')} (${origin})`;
  return { runtime: { name, executable, appArgs: [projectRoot] } };
}

/** The Electron folder the person names; a wrong one is an error, never silently passed over. */
export const givenElectron: RuntimeSource = {
  name: 'ELECTRON_OVERRIDE_DIST_PATH',
  async find() {
    const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
    if (folder === undefined || folder === '') return { lacking: 'not set' };
    const search = await runtimeIn(folder, 'given by ELECTRON_OVERRIDE_DIST_PATH');
    if ('lacking' in search) throw new PlainError(`ELECTRON_OVERRIDE_DIST_PATH: ${search.lacking}`);
    return search;
  },
};

/** The pinned Electron as its npm package unpacked it. */
export const installedElectron: RuntimeSource = {
  name: 'Installed Electron',
  async find() {
    // Written by the package's installer after the last file: without it the folder may be half unpacked.
    if (!existsSync(path.join(packageFolder, 'path.txt'))) return { lacking: 'not installed' };
    return runtimeIn(path.join(packageFolder, 'dist'), 'installed');
  },
};

/** The pinned Electron, downloaded now by its package's own installer, unless that failed within the last day. */
export const downloadableElectron: RuntimeSource = {
  name: 'Download of Electron',
  async find() {
    const { version } = JSON.parse(await readFile(path.join(packageFolder, 'package.json'), 'utf8'));
    const memory = path.join(cacheFolder(), `electron-${version}-refused.json`);
    const refusal = await readRefusal(memory);
    const nowMs = Date.now();
    if (process.env['HOTFOLDER_RETRY_DOWNLOAD'] !== '1' && stillHolds(refusal, nowMs)) {
      return {
        lacking: `${refusal.reason}; tried within the last day (HOTFOLDER_RETRY_DOWNLOAD=1 tries again)`,
      };
    }
    console.log(`Downloading Electron ${version} …`);
    const failure = await download();
    await rememberRefusal(memory, failure === undefined ? undefined : { atMs: nowMs, reason: failure });
    return failure === undefined ? installedElectron.find() : { lacking: failure };
  },
};

/** Runs the package's installer; undefined when it succeeded, else the reason in a few words. */
async function download(): Promise<string | undefined> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hotfolder-electron-'));
  try {
    const end = await runWhileProgressing(
      {
        command: process.execPath,
        args: [path.join(packageFolder, 'install.js')],
        options: { env: { ...process.env, TMPDIR: folder } },
      },
      { stallLimitMs: STALL_LIMIT_MS, folders: [folder, path.join(packageFolder, 'dist')] },
    );
    if (end.stalled) return `nothing came for ${STALL_LIMIT_MS / 1000} s`;
    if (end.code === 0) return undefined;
    return end.output.trim().split('\n')[0] || `the installer ended with ${end.code ?? end.signal}`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
