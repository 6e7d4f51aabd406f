import type { RootId, UploadId } from '../../shared/ids.ts';
import type { IgnoredReason } from '../../shared/model.ts';

/** What became of a file version that was seen. */
export type Fate =
  | { readonly kind: 'baseline'; readonly sample: string }
  | { readonly kind: 'upload'; readonly uploadId: UploadId }
  | { readonly kind: 'ignored'; readonly reason: IgnoredReason }
  /** It settled, and no client is known for it: it waits for the person. */
  | { readonly kind: 'inbox' };

/** One file version as the store remembers it, under its path relative to the root (`/` between names). */
export interface RememberedFile {
  readonly path: string;
  readonly size: number;
  readonly mtimeNs: bigint;
  readonly dev: bigint;
  readonly ino: bigint;
  readonly fate: Fate;
}

/** What the store remembers of each root's files; durable, synchronous, implemented by the store. */
export interface FileMemory {
  find(root: RootId, path: string): RememberedFile | undefined;
  /** Other paths with the same inode: where a renamed file was before. */
  findByInode(root: RootId, dev: bigint, ino: bigint): readonly RememberedFile[];
  /** Writes many in one transaction; replaces what was there. Never used for fate `upload`: the queue writes that. */
  remember(root: RootId, files: readonly RememberedFile[]): void;
  move(root: RootId, from: string, to: string): void;
  forget(root: RootId, paths: readonly string[]): void;
  /** In path order, for finding what is gone. */
  page(root: RootId, afterPath: string, limit: number): readonly RememberedFile[];
  baselineTaken(root: RootId): boolean;
  markBaselineTaken(root: RootId): void;
}
