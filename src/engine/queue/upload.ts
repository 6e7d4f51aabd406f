import type { AccountId, BatchId, ProfileId, RootId, UploadId } from '../../shared/ids.ts';
import type { UploadState } from './upload-state.ts';

/** The version of a file that an upload is about, as its stat told when it settled. */
export interface FileVersion {
  /** Relative to the watch root, `/` between names, exactly as the system spells it. */
  readonly path: string;
  readonly size: number;
  readonly mtimeNs: bigint;
  readonly dev: bigint;
  readonly ino: bigint;
}

/** How bytes go out: to a signed URL, or inside one call of the API, which takes a description. */
export type SendWay = 'signed' | 'direct';

/** The durable record of one file to one profile. Account and profile are fixed at enqueue, for ever. */
export interface Upload {
  readonly id: UploadId;
  readonly accountId: AccountId;
  readonly profileId: ProfileId;
  readonly rootId: RootId;
  readonly batchId: BatchId;
  readonly version: FileVersion;
  /** Raised when the same content is wanted again after it expired, went, or by a person's wish. */
  readonly generation: number;
  /** Place in the queue, ascending. */
  readonly order: number;
  readonly paused: boolean;
  readonly foundAt: number;
  /** Of a done upload: when its media ends, as the server's list told; never computed. Epoch ms. */
  readonly expiresAt: number | null;
  /** Of a done upload: when its link was confirmed to be gone. Epoch ms. */
  readonly goneAt: number | null;
  /** What the person says of the picture; goes out with a direct upload only. */
  readonly description: string | null;
  /** How it was sent last; means nothing before that. */
  readonly way: SendWay;
  readonly state: UploadState;
}

/** The last name of the path: what the person calls the file, and what the server is told. */
export const fileNameOf = (upload: Upload): string =>
  upload.version.path.slice(upload.version.path.lastIndexOf('/') + 1);
