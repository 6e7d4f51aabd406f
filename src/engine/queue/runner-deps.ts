import type { Failure } from '../../shared/failure.ts';
import type { ProfileId, RootId, UploadId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import type { Credentials } from '../api/http-door.ts';
import type { MediaApi } from '../api/media-api.ts';
import type { Services } from '../services.ts';
import type { AccountStore } from '../store/store.ts';
import type { ActivityBoard } from './activity.ts';
import type { Gate } from './gate.ts';
import type { StoreDoor } from './store-door.ts';
import type { Upload } from './upload.ts';
import type { UploadQueue } from './upload-queue.ts';

/** What the steps of a run are given. */
export interface RunnerDeps {
  readonly services: Omit<Services, 'store'>;
  readonly store: AccountStore;
  readonly queue: UploadQueue;
  readonly gate: Gate;
  readonly activity: ActivityBoard;
  readonly api: MediaApi;
  /** Shut while the disk takes nothing. */
  readonly storeDoor: StoreDoor;
  /** Puts right what a crash or a full disk left of uploads that do not run. */
  recover(running: ReadonlySet<UploadId>): void;
  /** The keys of a profile; `key-missing` when the vault has none. */
  credentials(profile: ProfileId): Promise<Result<Credentials>>;
  /** After 401/403: whether the account's key or only this profile's is refused. */
  judgeRefusal(profile: ProfileId, refused: Failure, signal: AbortSignal): Promise<Failure>;
  /** An answer proved that a profile's key works. */
  keyWorked(profile: ProfileId): void;
  /** Real path of a watch root, also of a removed one. */
  rootPath(root: RootId): string | undefined;
  /** Another version lies where the upload's file was, or none: whoever brought the file looks at its place at once. */
  lookAgain(upload: Upload, why: 'changed' | 'missing'): void;
  /** A hold was put up or lifted: rows behind it, of one client or of all, look different now. */
  doorsMoved(whose: ProfileId | 'all'): void;
}
