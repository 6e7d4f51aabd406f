import { join } from 'node:path';
import type { UploadId } from '../../shared/ids.ts';
import { sameVersion } from '../files/same-version.ts';
import { sleep } from '../ports/clock.ts';
import type { RememberedFile } from './file-memory.ts';
import type { WatchDeps } from './watch-deps.ts';
import type { WatchRoot } from './watch-events.ts';

/** What a full scan met, and where it could not look. */
export interface ScanSight {
  readonly met: ReadonlySet<string>;
  readonly unreadable: readonly string[];
  readonly signal: AbortSignal;
}

const PAGE = 500;
const LOOKS_AT_ONCE = 32;
/** Files let go in one turn of the event loop, their uploads by one durable write. [ours] 50 take about 20 ms. */
const LET_GO_AT_ONCE = 50;

const liesBelow = (path: string, folders: readonly string[]): boolean =>
  folders.some((folder) => path.startsWith(`${folder}/`));

const isToldAsGone = ({ fate }: RememberedFile): boolean =>
  fate.kind === 'ignored' && fate.reason === 'vanished';

/** A scan may miss a file that arrived behind it, so each one is looked for by name. */
async function areGone(
  deps: WatchDeps,
  root: WatchRoot,
  rows: readonly RememberedFile[],
): Promise<RememberedFile[]> {
  const gone: RememberedFile[] = [];
  for (let at = 0; at < rows.length; at += LOOKS_AT_ONCE) {
    const group = rows.slice(at, at + LOOKS_AT_ONCE);
    const stats = await Promise.all(group.map(({ path }) => deps.files.lstat(join(root.path, path))));
    gone.push(
      ...group.filter((_, index) => {
        const stat = stats[index];
        return stat?.ok === false && stat.failure.code === 'file-missing';
      }),
    );
  }
  return gone;
}

/**
 * The remembered files that a full scan did not meet and that really are not there. Files below a folder that
 * could not be read are not among them. Changes nothing.
 */
export async function findVanished(
  deps: WatchDeps,
  root: WatchRoot,
  sight: ScanSight,
): Promise<readonly RememberedFile[]> {
  const vanished: RememberedFile[] = [];
  let after = '';
  while (!sight.signal.aborted) {
    const rows = deps.memory.page(root.id, after, PAGE);
    const last = rows.at(-1);
    if (!last) break;
    after = last.path;
    const missed = rows.filter(
      (row) => !sight.met.has(row.path) && !isToldAsGone(row) && !liesBelow(row.path, sight.unreadable),
    );
    vanished.push(...(await areGone(deps, root, missed)));
  }
  return vanished;
}

/** Whether memory still says what it said when the file was looked for; a newer version may have settled since. */
function stillRemembered({ memory }: WatchDeps, root: WatchRoot, row: RememberedFile): boolean {
  const now = memory.find(root.id, row.path);
  return now !== undefined && sameVersion(now, row);
}

/**
 * Forgets files that are gone and tells of those that had an upload, a few per turn of the event loop. What the signal
 * leaves over is found by the next scan.
 */
export async function letGo(
  deps: WatchDeps,
  root: WatchRoot,
  { vanished, signal }: { readonly vanished: readonly RememberedFile[]; readonly signal: AbortSignal },
): Promise<void> {
  for (let at = 0; at < vanished.length; at += LET_GO_AT_ONCE) {
    if (at > 0) await sleep(deps.clock, 0, signal);
    if (signal.aborted) return;
    letGoSome(deps, root, vanished.slice(at, at + LET_GO_AT_ONCE));
  }
}

function letGoSome(deps: WatchDeps, root: WatchRoot, vanished: readonly RememberedFile[]): void {
  const gone = vanished.filter((row) => stillRemembered(deps, root, row));
  if (gone.length === 0) return;
  const uploads = gone.flatMap(({ fate }): UploadId[] => (fate.kind === 'upload' ? [fate.uploadId] : []));
  if (uploads.length > 0) deps.events.vanished(root.id, uploads);
  const undecided = gone.filter(({ fate }) => fate.kind === 'inbox');
  tellUndecided(deps, root, undecided);
  deps.memory.forget(
    root.id,
    gone.filter((row) => !undecided.includes(row)).map(({ path }) => path),
  );
}

/** A file that waited for a client has no upload whose end could tell of it: the list of what was left alone does. */
function tellUndecided(
  { memory, events, clock }: WatchDeps,
  root: WatchRoot,
  gone: readonly RememberedFile[],
): void {
  if (gone.length === 0) return;
  const seenAt = clock.now();
  memory.remember(
    root.id,
    gone.map((row) => ({ ...row, fate: { kind: 'ignored', reason: 'vanished' } as const })),
  );
  for (const { path } of gone) {
    events.ignored({ rootId: root.id, path, reason: 'vanished', seenAt });
    events.inboxGone(root.id, path);
  }
}
