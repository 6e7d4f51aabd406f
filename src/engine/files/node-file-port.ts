import { type BigIntStats, type Dirent, lstat as lstatCallback } from 'node:fs';
import { type FileHandle, open as openHandle, readdir, realpath } from 'node:fs/promises';
import { failure } from '../../shared/failure.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { FileKind, FilePort, FileStat, OpenFile } from './file-port.ts';
import { moveFile } from './move-file.ts';
import { isNetworkDrive } from './network-drive.ts';
import { type PlatformRules, platformRules } from './platform-table.ts';
import { fileFailure } from './system-error.ts';

const kindOf = (entry: BigIntStats | Dirent): FileKind => {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'symlink' : 'other';
};

const statOf = (stats: BigIntStats): FileStat => ({
  kind: kindOf(stats),
  size: Number(stats.size),
  mtimeNs: stats.mtimeNs,
  ctimeNs: stats.ctimeNs,
  dev: stats.dev,
  ino: stats.ino,
});

/** The callback form: a scan makes one call per file, and the promise form costs twice as much. */
const lstatPath = (path: string): Promise<FileStat> =>
  new Promise((resolve, reject) => {
    lstatCallback(path, { bigint: true }, (error, stats) => (error ? reject(error) : resolve(statOf(stats))));
  });

const openFile = (handle: FileHandle): OpenFile => ({
  stat: async () => statOf(await handle.stat({ bigint: true })),
  read: async (buffer, position) => {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
    return bytesRead;
  },
  close: () => handle.close(),
});

/** A regular file's descriptor; anything else that could be opened is closed again and refused. */
async function openRegular(path: string, rules: PlatformRules): Promise<Result<OpenFile>> {
  if (!rules.refusesLinksOnOpen && (await lstatPath(path)).kind === 'symlink') {
    return failed(failure('file-outside-root', 'symlink'));
  }
  const handle = await openHandle(path, rules.openFlags);
  try {
    const stats = await handle.stat({ bigint: true });
    if (stats.isFile()) return ok(openFile(handle));
  } catch (error) {
    await handle.close();
    throw error;
  }
  await handle.close();
  return failed(failure('file-outside-root', 'not a regular file'));
}

/**
 * The file port over node:fs. Every expected trouble is a failure; `read` and `stat` of an open file throw the
 * system's error, which `fileFailure` turns into one.
 */
export function nodeFilePort(platform: string = process.platform): FilePort {
  const rules = platformRules(platform);
  const attempt = async <Value>(call: () => Promise<Result<Value>>): Promise<Result<Value>> => {
    try {
      return await call();
    } catch (error) {
      return failed(fileFailure(error, rules));
    }
  };
  return {
    lstat: (path) => attempt(async () => ok(await lstatPath(path))),
    list: (folder) =>
      attempt(async () => {
        const entries = await readdir(folder, { withFileTypes: true });
        return ok(entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) })));
      }),
    open: (path) => attempt(() => openRegular(path, rules)),
    realpath: (path) => attempt(async () => ok(await realpath(path))),
    isRemote: (folder) => isNetworkDrive(folder, platform),
    moveTo: (from, to, version) => attempt(async () => ok(await moveFile(from, to, version))),
  };
}
