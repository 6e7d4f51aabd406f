import { join } from 'node:path';
import { ignoredFiles } from './ignored-files.ts';
import { remembered, sampleAt } from './known-file.ts';
import { lookAtRoot, samePresence } from './root-presence.ts';
import { type FoundFile, type FoundIgnored, scanTree } from './scan.ts';
import type { WatchDeps } from './watch-deps.ts';
import type { WatchRoot } from './watch-events.ts';

/** Files sampled at one time, and rows written in one transaction. */
const SAMPLED_AT_ONCE = 8;
const BATCH = 400;

export type BaselineEnd = 'taken' | 'root-unreadable' | 'interrupted';

/** No content has this sample: a file that could not be read counts as changed with its first change of stat. */
const UNREAD_SAMPLE = '';

/** Everything that is there now; listed at once, so that what arrives while samples are taken is new. */
async function listAll(deps: WatchDeps, root: WatchRoot, signal: AbortSignal) {
  const found: FoundFile[] = [];
  const ignored: FoundIgnored[] = [];
  const outcome = await scanTree(
    deps.files,
    { root: root.path, from: [''], signal },
    {
      files: async (files) => void found.push(...files),
      ignored: (entries) => void ignored.push(...entries),
    },
  );
  return { found, ignored, outcome };
}

async function sampleBatch(deps: WatchDeps, root: WatchRoot, batch: readonly FoundFile[]) {
  const sampled = await Promise.all(
    batch.map(async (file) => {
      const now = await sampleAt(deps.files, join(root.path, file.path));
      const found = now === undefined ? file : { path: file.path, stat: now.stat };
      return remembered(found, { kind: 'baseline', sample: now?.sample ?? UNREAD_SAMPLE });
    }),
  );
  return sampled;
}

/** Remembers files as what was there before; those that already are uploads stay uploads. */
async function rememberAll(
  deps: WatchDeps,
  root: WatchRoot,
  found: readonly FoundFile[],
  signal: AbortSignal,
) {
  const { memory, events, clock } = deps;
  const fresh = found.filter(({ path }) => memory.find(root.id, path)?.fate.kind !== 'upload');
  for (let start = 0; start < fresh.length && !signal.aborted; start += BATCH) {
    const rows = [];
    const batch = fresh.slice(start, start + BATCH);
    for (let at = 0; at < batch.length && !signal.aborted; at += SAMPLED_AT_ONCE) {
      rows.push(...(await sampleBatch(deps, root, batch.slice(at, at + SAMPLED_AT_ONCE))));
    }
    memory.remember(root.id, rows);
    const seenAt = clock.now();
    for (const { path } of rows) events.ignored({ rootId: root.id, path, reason: 'baseline', seenAt });
  }
}

/**
 * Remembers every file of a root as not to be uploaded, once, when the root is first known. Marked as taken only
 * after the last file is remembered and the root is still the same folder; anything else starts it over.
 */
export async function takeBaseline(
  deps: WatchDeps,
  root: WatchRoot,
  signal: AbortSignal,
): Promise<BaselineEnd> {
  const { files, memory, log } = deps;
  const before = await lookAtRoot(root, files, memory);
  const { found, ignored, outcome } = await listAll(deps, root, signal);
  if (outcome.aborted) return 'interrupted';
  if (outcome.unreadable.includes('')) return 'root-unreadable';
  if (outcome.unreadable.length > 0) {
    log.warn('baseline-folders-unreadable', { rootId: root.id, count: outcome.unreadable.length });
  }
  const known = ignoredFiles(deps, root);
  known.note(ignored);
  known.flush();
  await rememberAll(deps, root, found, signal);
  const after = await lookAtRoot(root, files, memory);
  if (signal.aborted || !samePresence(before, after)) return 'interrupted';
  memory.markBaselineTaken(root.id);
  return 'taken';
}
