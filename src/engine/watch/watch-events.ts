import type { FolderRules } from '../../shared/folder-rules.ts';
import type { BatchId, ProfileId, RootId, UploadId } from '../../shared/ids.ts';
import type { ExistingRule, IgnoredView, RootState } from '../../shared/model.ts';
import type { FileStat } from '../files/file-port.ts';

/** A folder to watch. `path` is its real path. */
export interface WatchRoot {
  readonly id: RootId;
  readonly path: string;
  readonly existing: ExistingRule;
  readonly stabilityMs: number;
  readonly rules: FolderRules;
}

/** A file that is still being written, or not readable yet. */
export interface Candidate {
  readonly rootId: RootId;
  /** Relative to the root, `/` between names. */
  readonly path: string;
  readonly size: number;
  readonly foundAt: number;
  /** Still changing after `unsettledThresholds` thresholds, or busy for that long. */
  readonly unsettled: boolean;
  /** Of a file given by hand: whose it is, the batch it was given in, and until when it is held, epoch ms. */
  readonly given?: {
    readonly profileId: ProfileId;
    readonly batchId: BatchId;
    readonly holdUntil: number | null;
  };
}

/** Size and mtime stood still over the threshold, and the file opened. */
export interface SettledFile {
  /** The text that lay beside it as its description. */
  readonly description?: string;
  readonly rootId: RootId;
  readonly path: string;
  readonly stat: FileStat;
  /** The same for files found by one scan or within one burst of hints: a sleeve of the queue. */
  readonly burst: string;
  readonly foundAt: number;
  /** The sleeve of a file given by hand; otherwise root and burst name it. */
  readonly batchId?: BatchId;
  /** Whose a file given by hand is; otherwise its folder says it. */
  readonly profileId?: ProfileId;
}

export interface ScanReport {
  readonly rootId: RootId;
  /** Regular files met. */
  readonly seen: number;
  readonly known: number;
  readonly ignored: number;
  /** Files that became candidates. */
  readonly candidates: number;
}

/** What a watched root tells the engine. Every callback is synchronous; `settled` returns only once the file is durable. */
export interface WatchEvents {
  /** `pollMs`: it is looked at this often, because nothing tells of changes in it. */
  state(root: RootId, state: RootState, pollMs?: number): void;
  candidate(candidate: Candidate): void;
  candidateGone(root: RootId, path: string): void;
  ignored(entry: IgnoredView): void;
  settled(file: SettledFile): void;
  /** A remembered file was renamed inside its root; its upload, if open, reads from the new path. */
  moved(root: RootId, uploadId: UploadId, toPath: string): void;
  /** Whether a renamed file is still its upload's: false where it came to another client's folder. */
  mayMove(root: RootId, uploadId: UploadId, toPath: string): boolean;
  /** A file that waited for a client is no longer there, or no longer one to send. */
  inboxGone(root: RootId, path: string): void;
  /** Remembered files with an upload are no longer there (root present, full scan); a few at a time. */
  vanished(root: RootId, uploads: readonly UploadId[]): void;
  scanned(report: ScanReport): void;
}
