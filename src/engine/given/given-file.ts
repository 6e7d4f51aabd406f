import type { FailureCode } from '../../shared/failure.ts';
import type { ProfileId, RootId } from '../../shared/ids.ts';
import type { IgnoredReason } from '../../shared/model.ts';

/** A file a person gave by hand, seen on the disk. */
export interface GivenFile {
  /** Real path of the folder it was given with: the dropped folder, or the one the dropped file lies in. */
  readonly root: string;
  /** The watched folder it was found in: of a file of the inbox. */
  readonly place?: RootId;
  /** The place in which the inbox keeps it, where a person had given it before and decided about it later. */
  readonly keptIn?: RootId;
  /** Relative to `root`, `/` between names. */
  readonly path: string;
  /** The disk it lies on. */
  readonly dev: bigint;
  /** Bytes, when it was looked at. */
  readonly size: number;
  /** The one client whose name a folder on the way bears; null when none does, or more than one. */
  readonly profileId: ProfileId | null;
}

/** A given file, or a given path, that cannot be sent. */
export interface GivenRefusal {
  /** Full path, for the program to shorten. */
  readonly path: string;
  readonly reason: IgnoredReason | FailureCode;
}

/** What lies at the given paths, a few dozen files at a time. */
export interface GivenSight {
  readonly files: readonly GivenFile[];
  readonly refused: readonly GivenRefusal[];
}
