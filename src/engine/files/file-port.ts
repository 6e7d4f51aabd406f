import type { Result } from '../../shared/result.ts';
import type { Moved } from './move-file.ts';
import type { VersionMark } from './same-version.ts';

export type FileKind = 'file' | 'folder' | 'symlink' | 'other';

/** What one stat says. Nanoseconds and inodes are bigints: floats would lose their last digits. */
export interface FileStat {
  readonly kind: FileKind;
  /** Bytes. */
  readonly size: number;
  readonly mtimeNs: bigint;
  /** Changes on every write, rename and utimes, so it catches what mtime hides. */
  readonly ctimeNs: bigint;
  readonly dev: bigint;
  readonly ino: bigint;
}

/** One descriptor on one file, opened once with O_NOFOLLOW | O_NONBLOCK. */
export interface OpenFile {
  stat(): Promise<FileStat>;
  /** Reads into the buffer from the file's byte `position`; resolves with the count read, 0 at the end. */
  read(buffer: Uint8Array, position: number): Promise<number>;
  close(): Promise<void>;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: FileKind;
}

/** The file system as the engine sees it. Failures are values: `file-missing`, `file-busy`, `file-unreadable`. */
export interface FilePort {
  /** Of the path itself, links not followed. */
  lstat(path: string): Promise<Result<FileStat>>;
  list(folder: string): Promise<Result<readonly FolderEntry[]>>;
  /** `file-outside-root` when the path is a link, or not a regular file. Never blocks on a FIFO. */
  open(path: string): Promise<Result<OpenFile>>;
  realpath(path: string): Promise<Result<string>>;
  /** Whether changes below a folder may be made by another computer, which no watcher here tells of. */
  isRemote(folder: string): Promise<boolean>;
  /** Moves that version within its file system, making the folders on the way; never over a file that is there. */
  moveTo(from: string, to: string, version: VersionMark): Promise<Result<Moved>>;
}
