import type { FileMemory, RememberedFile } from '../../src/engine/watch/file-memory.ts';

/** The file memory without a disk, with doors for tests to look and write through. */
export interface MemoryFileMemory extends FileMemory {
  /** Every remembered file of a root, in path order. */
  all(root: string): readonly RememberedFile[];
  /** Transactions so far: how often `remember` was called. */
  writes(): number;
}

/** A file memory in memory: same behaviour as the store's, gone with the process. */
export function memoryFileMemory(): MemoryFileMemory {
  const roots = new Map<string, Map<string, RememberedFile>>();
  const baselines = new Set<string>();
  let writes = 0;
  const rows = (root: string): Map<string, RememberedFile> => {
    const known = roots.get(root) ?? new Map<string, RememberedFile>();
    roots.set(root, known);
    return known;
  };
  const sorted = (root: string): RememberedFile[] =>
    [...rows(root).values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));

  return {
    find: (root, path) => rows(root).get(path),
    findByInode: (root, dev, ino) => [...rows(root).values()].filter((f) => f.dev === dev && f.ino === ino),
    remember: (root, files) => {
      writes += 1;
      for (const file of files) rows(root).set(file.path, file);
    },
    move: (root, from, to) => {
      const file = rows(root).get(from);
      if (!file) return;
      rows(root).delete(from);
      rows(root).set(to, { ...file, path: to });
    },
    forget: (root, paths) => {
      for (const path of paths) rows(root).delete(path);
    },
    page: (root, afterPath, limit) =>
      sorted(root)
        .filter((f) => f.path > afterPath)
        .slice(0, limit),
    baselineTaken: (root) => baselines.has(root),
    markBaselineTaken: (root) => void baselines.add(root),
    all: sorted,
    writes: () => writes,
  };
}
