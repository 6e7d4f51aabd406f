import { confine } from '../files/confine.ts';
import { findVanished, letGo } from './find-vanished.ts';
import type { LeftOut } from './folder-rules.ts';
import { ignoredFiles } from './ignored-files.ts';
import { isKnownFile } from './known-file.ts';
import { ignoredReason } from './media-filter.ts';
import { followRename } from './renamed-file.ts';
import { lookAtRoot, samePresence } from './root-presence.ts';
import { type FoundFile, scanTree } from './scan.ts';
import type { Settle } from './settle.ts';
import type { WatchDeps } from './watch-deps.ts';
import type { ScanReport, WatchRoot } from './watch-events.ts';

/** The parts one scan of a root works with. */
export interface ScanParts {
  readonly root: WatchRoot;
  readonly settle: Settle;
  /** What the folder's rules say of a file that is new to it. */
  readonly leftOut: LeftOut;
  readonly signal: AbortSignal;
  /** Scans what was hinted at in the meantime, so that a rename behind the scan's back is seen as one. */
  catchUp(): Promise<void>;
}

/** How a full scan ended; `interrupted` says nothing about the files. */
export type FullScan =
  | { readonly end: 'complete'; readonly report: ScanReport }
  | { readonly end: 'root-unreadable' | 'interrupted' };

type Counts = { -readonly [Name in 'seen' | 'known' | 'ignored' | 'candidates']: number };

/** Sorts found files into known ones and candidates, counting. */
function tally(deps: WatchDeps, { root, settle, leftOut }: Pick<ScanParts, 'root' | 'settle' | 'leftOut'>) {
  const counts: Counts = { seen: 0, known: 0, ignored: 0, candidates: 0 };
  const met = new Set<string>();
  const ignored = ignoredFiles(deps, root);
  const burst = deps.random.id();

  const take = async (found: FoundFile): Promise<void> => {
    counts.seen += 1;
    met.add(found.path);
    const known =
      (await isKnownFile(deps, root, found)) ||
      (deps.memory.find(root.id, found.path) === undefined && (await followRename(deps, root, found)));
    if (known && !settle.has(found.path)) {
      counts.known += 1;
      return;
    }
    const verdict = settle.has(found.path) ? undefined : leftOut({ path: found.path, size: found.stat.size });
    if (verdict) {
      counts.ignored += 1;
      ignored.note([{ ...found, reason: verdict.reason }]);
      return;
    }
    counts.candidates += 1;
    settle.see(found, burst);
  };
  return {
    counts,
    met,
    flush: ignored.flush,
    visitor: {
      files: async (files: readonly FoundFile[]) => {
        for (const found of files) await take(found);
      },
      ignored: (entries: Parameters<typeof ignored.note>[0]) => {
        counts.ignored += entries.length;
        for (const { path } of entries) met.add(path);
        ignored.note(entries);
      },
    },
  };
}

/** Scans the whole root: new files become candidates, files that are gone are let go. */
export async function scanRoot(deps: WatchDeps, parts: ScanParts): Promise<FullScan> {
  const { root, signal } = parts;
  const before = await lookAtRoot(root, deps.files, deps.memory);
  const { counts, met, flush, visitor } = tally(deps, parts);
  const outcome = await scanTree(deps.files, { root: root.path, from: [''], signal }, visitor);
  if (outcome.aborted) return { end: 'interrupted' };
  flush();
  const { unreadable } = outcome;
  if (unreadable.includes('')) return { end: 'root-unreadable' };
  if (unreadable.length > 0)
    deps.log.warn('folders-unreadable', { rootId: root.id, count: unreadable.length });

  await parts.catchUp();
  const vanished = await findVanished(deps, root, { met, unreadable, signal });
  const after = await lookAtRoot(root, deps.files, deps.memory);
  if (signal.aborted || !samePresence(before, after)) return { end: 'interrupted' };
  await letGo(deps, root, { vanished, signal });
  if (signal.aborted) return { end: 'interrupted' };
  return { end: 'complete', report: { rootId: root.id, ...counts } };
}

/** Whether a folder on the way to a path is out, so that the path is nobody's business. */
function liesInIgnoredFolder(path: string): boolean {
  const end = path.lastIndexOf('/');
  return end > 0 && ignoredReason(path.slice(0, end), 'folder') !== undefined;
}

/** Names that cannot be handed back to the system are found by listing their folder. */
const placeOf = (path: string): string =>
  path.includes('\uFFFD') ? path.slice(0, Math.max(0, path.lastIndexOf('/'))) : path;

/** The hinted paths whose way leads through no symlink; each parent is asked once. */
async function confined(deps: WatchDeps, root: WatchRoot, paths: Iterable<string>): Promise<string[]> {
  const parents = new Map<string, boolean>([['', true]]);
  const inside: string[] = [];
  for (const path of paths) {
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const leadsInside = parents.get(parent) ?? (await confine(deps.files, root.path, parent)).ok;
    parents.set(parent, leadsInside);
    if (leadsInside) inside.push(path);
  }
  return inside;
}

/** Scans only the hinted files and folders. Says nothing about what is gone: a full scan does. */
export async function scanHinted(
  deps: WatchDeps,
  parts: Omit<ScanParts, 'catchUp'>,
  hinted: Iterable<string>,
): Promise<void> {
  const places = new Set<string>();
  for (const path of hinted) if (!liesInIgnoredFolder(path)) places.add(placeOf(path));
  if (places.size === 0) return;
  const from = await confined(deps, parts.root, places);
  const { flush, visitor } = tally(deps, parts);
  await scanTree(deps.files, { root: parts.root.path, from, signal: parts.signal }, visitor);
  flush();
}
