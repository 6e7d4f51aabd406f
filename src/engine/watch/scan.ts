import { join } from 'node:path';
import type { IgnoredReason } from '../../shared/model.ts';
import type { FilePort, FileStat, FolderEntry } from '../files/file-port.ts';
import { ignoredReason } from './media-filter.ts';

/** A regular file that passed the media filter. */
export interface FoundFile {
  /** Relative to the root, `/` between names, exactly as the system spells it. */
  readonly path: string;
  readonly stat: FileStat;
}

/** An entry that is not uploaded. A folder that is out stands for everything in it. */
export interface FoundIgnored {
  readonly path: string;
  readonly reason: IgnoredReason;
  /** Missing where the name cannot be handed back to the system. */
  readonly stat: FileStat | undefined;
}

/** Who takes what a scan finds, a few dozen entries at a time. */
export interface ScanVisitor {
  files(found: readonly FoundFile[]): Promise<void>;
  ignored(found: readonly FoundIgnored[]): void;
}

/** What to scan. */
export interface ScanPlace {
  /** Full path of the root. */
  readonly root: string;
  /** Relative paths to begin with; `''` is the whole root. */
  readonly from: readonly string[];
  readonly signal: AbortSignal;
}

export interface ScanOutcome {
  /** Folders that could not be listed: what is in them is unknown, not gone. `''` is the root. */
  readonly unreadable: readonly string[];
  readonly aborted: boolean;
}

/** Stats asked for at one time; after each such group the event loop has had its turn. */
const GROUP = 64;
/** Above this the names stay in the system's order: sorting them would hold up the event loop. */
const SORT_LIMIT = 10_000;

interface Looked {
  readonly path: string;
  readonly stat: FileStat | undefined;
  readonly entry: FolderEntry | undefined;
}

const inOrder = (entries: readonly FolderEntry[]): readonly FolderEntry[] =>
  entries.length > SORT_LIMIT ? entries : [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));

/** Sorts a group into files, ignored entries and folders to go on with. What is gone by now is left out. */
function divide(looked: readonly Looked[]) {
  const found: FoundFile[] = [];
  const ignored: FoundIgnored[] = [];
  const folders: string[] = [];
  for (const { path, stat, entry } of looked) {
    const kind = stat?.kind ?? entry?.kind;
    if (kind === undefined) continue;
    const reason = ignoredReason(path, kind);
    if (reason) ignored.push({ path, reason, stat });
    else if (kind === 'folder') folders.push(path);
    else if (stat) found.push({ path, stat });
  }
  return { found, ignored, folders };
}

/**
 * Walks the given folders and files, links never followed, without recursion, one folder at a time. Aborts
 * between two groups.
 */
export async function scanTree(
  files: FilePort,
  place: ScanPlace,
  visitor: ScanVisitor,
): Promise<ScanOutcome> {
  const { root, signal } = place;
  const folders: string[] = [];
  const unreadable: string[] = [];

  const look = async (path: string, entry?: FolderEntry): Promise<Looked> => {
    const stat = await files.lstat(join(root, path));
    return { path, stat: stat.ok ? stat.value : undefined, entry };
  };
  const visit = async (group: readonly Promise<Looked>[]): Promise<void> => {
    const { found, ignored, folders: below } = divide(await Promise.all(group));
    folders.push(...below.reverse());
    if (ignored.length > 0) visitor.ignored(ignored);
    if (found.length > 0) await visitor.files(found);
  };
  const openFolder = async (path: string): Promise<readonly FolderEntry[]> => {
    const listed = await files.list(join(root, path));
    if (listed.ok) return inOrder(listed.value);
    if (path === '' || listed.failure.code !== 'file-missing') unreadable.push(path);
    return [];
  };
  const walk = async (): Promise<void> => {
    for (let path = folders.pop(); path !== undefined && !signal.aborted; path = folders.pop()) {
      const entries = await openFolder(path);
      const prefix = path === '' ? '' : `${path}/`;
      for (let at = 0; at < entries.length && !signal.aborted; at += GROUP) {
        await visit(entries.slice(at, at + GROUP).map((entry) => look(prefix + entry.name, entry)));
      }
    }
  };

  if (place.from.includes('')) folders.push('');
  else {
    for (let at = 0; at < place.from.length && !signal.aborted; at += GROUP) {
      await visit(place.from.slice(at, at + GROUP).map((path) => look(path)));
    }
  }
  await walk();
  return { unreadable, aborted: signal.aborted };
}
