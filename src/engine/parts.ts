import type { ProfileId, RootId } from '../shared/ids.ts';
import type { ProfileView, RootState, RootView } from '../shared/model.ts';
import type { MediaApi } from './api/media-api.ts';
import type { BulkWork } from './bulk-work.ts';
import type { Changes } from './changes.ts';
import type { EngineAccount } from './engine.ts';
import type { Gallery } from './gallery/gallery.ts';
import type { PublicLinks } from './gallery/public-links.ts';
import type { GivenFiles } from './given/given-files.ts';
import type { FolderOwners } from './inbox/folder-owners.ts';
import type { Inbox } from './inbox/inbox.ts';
import type { KeyChecks } from './profiles/key-checks.ts';
import type { ProfileService } from './profiles/profile-service.ts';
import type { ActivityBoard } from './queue/activity.ts';
import type { Gate } from './queue/gate.ts';
import type { Originals } from './queue/originals.ts';
import type { RunnerDeps } from './queue/runner-deps.ts';
import type { Scheduler } from './queue/scheduler.ts';
import type { UploadCounts } from './queue/upload-counts.ts';
import type { UploadQueue } from './queue/upload-queue.ts';
import type { Views } from './queue/view-context.ts';
import type { Services } from './services.ts';
import type { StatusBoard } from './status.ts';
import type { StoredProfile } from './store/profile-store.ts';
import type { StoredRoot } from './store/root-store.ts';
import type { AccountStore } from './store/store.ts';
import type { RootService } from './watch/root-service.ts';

/** How the watch of a folder stands. */
export interface RootStanding {
  readonly state: RootState;
  /** Since when, epoch ms, as far as this program saw it. */
  readonly since: number;
  readonly lastScanAt: number | null;
  /** How often it is polled, ms; null where the system tells of changes. */
  readonly pollMs: number | null;
}

/** What the engine is made of. */
export interface Members {
  readonly services: Services;
  readonly account: EngineAccount;
  readonly store: AccountStore;
  readonly changes: Changes;
  readonly gate: Gate;
  readonly activity: ActivityBoard;
  readonly queue: UploadQueue;
  readonly bulk: BulkWork;
  readonly counts: UploadCounts;
  readonly originals: Originals;
  readonly runner: RunnerDeps;
  readonly scheduler: Scheduler;
  readonly views: Views;
  readonly profiles: ProfileService;
  readonly keyChecks: KeyChecks;
  readonly roots: RootService;
  readonly given: GivenFiles;
  readonly inbox: Inbox;
  readonly owners: FolderOwners;
  readonly rootStates: Map<RootId, RootStanding>;
  readonly gallery: Gallery;
  readonly publicLinks: PublicLinks;
  readonly status: StatusBoard;
  readonly api: MediaApi;
  /** Aborts with the engine's stop. */
  readonly stopped: AbortController;
}

/** How the engine tells what changed around its rows. */
export interface Announcements {
  profileView(profile: StoredProfile): ProfileView;
  /** For many: what depends on all clients is looked up once. */
  profileViewer(): (profile: StoredProfile) => ProfileView;
  /** All of them: much less work than one after the other. */
  profileViews(): readonly ProfileView[];
  rootView(root: StoredRoot): RootView;
  tellProfile(id: ProfileId): void;
  tellRoot(id: RootId): void;
  /** After something that touches every row of a client: a hold of it, its key. */
  tellClient(id: ProfileId): void;
  /** After something that touches every row: a pause, a hold of the account. */
  tellAll(): void;
}

/** The engine's parts, joined. Only the faces and the joints see them all. */
export interface Parts extends Members, Announcements {
  /** A key works: holds of it are lifted, and what they held goes on. */
  keyWorks(profile: ProfileId): void;
  removeRoot(id: RootId): Promise<void>;
  /** Reads a client's list again when it is due, and says so when it came. */
  readGallery(profile: ProfileId): void;
}
