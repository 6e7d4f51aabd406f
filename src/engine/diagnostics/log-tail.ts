import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Lines a report takes over, the newest. [ours] some hours of a busy day */
const LINES = 2_000;
/** The two files of the log, the older half first. */
const FILES = ['hotfolder.1.log', 'hotfolder.log'] as const;

/** The end of a log, oldest line first. */
export interface LogTail {
  readonly lines: readonly string[];
  /** Files that are there and could not be read, with the system's reason. */
  readonly unread: readonly { readonly file: string; readonly reason: string }[];
}

/** Reads the end of the log in a folder, whoever writes it. A file that is not there is an empty one. */
export function readLogTail(folder: string): LogTail {
  const lines: string[] = [];
  const unread: { file: string; reason: string }[] = [];
  for (const file of FILES) {
    try {
      lines.push(
        ...readFileSync(path.join(folder, file), 'utf8')
          .split('\n')
          .filter((line) => line !== ''),
      );
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
      if (reason !== 'ENOENT') unread.push({ file, reason });
    }
  }
  return { lines: lines.slice(-LINES), unread };
}
