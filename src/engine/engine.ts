import type { Change } from '../shared/change.ts';
import type { Scope } from '../shared/contract.ts';
import type { DescriptionFate } from '../shared/description.ts';
import type { FolderRules } from '../shared/folder-rules.ts';
import type { GalleryView } from '../shared/gallery-view.ts';
import type { AccountId, MediaItemId, ProfileId, RootId, UploadId } from '../shared/ids.ts';
import type { KeyCheckReport } from '../shared/key-check-report.ts';
import type {
  AfterRule,
  EngineStatus,
  HistoryResult,
  IgnoredView,
  MediaItemView,
  ProfileView,
  RootView,
  UploadEventView,
} from '../shared/model.ts';
import type { Outcome } from '../shared/outcome.ts';
import type { GalleryPage, HistoryPage, UploadPage } from '../shared/pages.ts';
import type { Result } from '../shared/result.ts';
import type { RulesTrial } from '../shared/rules-trial.ts';
import type { ApiUser } from './api/media-api.ts';
import { assemble } from './assemble.ts';
import { galleryFace } from './faces/gallery-face.ts';
import { type GivenFace, givenFace } from './faces/given-face.ts';
import { historyFace } from './faces/history-face.ts';
import { type InboxFace, inboxFace } from './faces/inbox-face.ts';
import { intakeFace } from './faces/intake-face.ts';
import type { OriginalsFace } from './faces/originals-face.ts';
import { profilesFace } from './faces/profiles-face.ts';
import { publicLinksFace } from './faces/public-links-face.ts';
import { queueFace } from './faces/queue-face.ts';
import { rootsFace } from './faces/roots-face.ts';
import type { TakenProfile } from './profiles/profile-intake.ts';
import type { Trash } from './queue/originals.ts';
import type { LinkReport } from './queue/verify-done.ts';
import type { Secret } from './secret.ts';
import type { Services } from './services.ts';
import type { Fate } from './watch/file-memory.ts';
import type { Hints } from './watch/hints.ts';
import type { NewRoot } from './watch/root-service.ts';
import type { ScanReport } from './watch/watch-events.ts';

export interface EngineAccount {
  readonly id: AccountId;
  readonly kind: 'sandbox' | 'ayrshare';
  readonly baseUrl: string;
  /** Whether the base URL was set from outside (HOTFOLDER_API_BASE, a config file). */
  readonly overridden: boolean;
}

export interface EngineOptions {
  readonly account: EngineAccount;
  /** The person's home folder, shown as `~`. */
  readonly home?: string;
  /** Throws originals away where a folder's rule says so; without it they stay. */
  readonly trash?: Trash;
  /** False: only what is queued and what is given is worked on; no watched folder is looked into. */
  readonly watches?: boolean;
  /** Where hints of changes come from; chokidar unless a test says otherwise. */
  readonly hints?: Hints;
}

/** A client to make when it is not there yet; its key is taken without asking anyone. */
export interface EnsuredProfile {
  readonly name: string;
  readonly primary: boolean;
  readonly key: Secret;
}

/** Everything a program may ask of the engine. Synchronous answers come from the store and are durable. */
export interface Engine {
  /** Recovers what a crash left, starts watching and sending. */
  start(): void;
  /** Aborts what runs, keeps what is owed, closes nothing it was given. */
  stop(): Promise<void>;
  status(): EngineStatus;
  /** The person has read that the database was damaged; the status does not tell it any more. */
  damageRead(): void;
  /** Hears every change, at once and unbatched. Returns the way to stop listening. */
  subscribe(listener: (change: Change) => void): () => void;
  readonly profiles: {
    list(): readonly ProfileView[];
    primary(): ProfileView | undefined;
    ensure(wanted: EnsuredProfile): Promise<ProfileView>;
    add(wanted: { readonly name: string; readonly key: Secret }): Promise<Outcome<ProfileView>>;
    rename(id: ProfileId, name: string): Outcome;
    replaceKey(id: ProfileId, key: Secret): Promise<Outcome>;
    /** `newKey`: the account's key is another one, so that earlier refusals say nothing any more. */
    verify(ids: readonly ProfileId[], newKey?: boolean): Promise<KeyCheckReport>;
    /** Turned off, a client's files are found and held, over restarts and whatever pause ends; nothing is sent. */
    setEnabled(id: ProfileId, enabled: boolean): Outcome;
    remove(id: ProfileId): Promise<Outcome>;
  };
  /** Many clients at once: asked about first, taken in later. */
  readonly intake: {
    /** The clients that are there, with what tells their keys apart. */
    known(): readonly { readonly name: string; readonly primary: boolean; readonly keyPrint: string }[];
    /** One read-only call with this Profile-Key. A refusal may be meant for the API key: `askAccount` decides. */
    ask(key: Secret, signal: AbortSignal): Promise<Result<ApiUser> | 'aborted'>;
    askAccount(signal: AbortSignal): Promise<Result<ApiUser> | 'aborted'>;
    /** Adds clients without asking anyone, by one durable write; each is answered for in its place. */
    take(wanted: readonly TakenProfile[]): Promise<readonly Outcome<ProfileView>[]>;
  };
  readonly roots: {
    list(): readonly RootView[];
    add(wanted: NewRoot): Promise<Outcome<RootView>>;
    remove(id: RootId): Promise<Outcome>;
    /** Changes what becomes of originals; files that are done already stay where they are. */
    setAfter(id: RootId, after: AfterRule): Outcome;
    /** Changes which files are taken; what is queued already goes on, what was there before stays. */
    setRules(id: RootId, rules: FolderRules): Outcome;
    /** What rules would take of the files in a folder now, and of a path somebody typed. Changes nothing. */
    tryRules(path: string, rules: FolderRules, typed?: TypedPath): Promise<RulesTrial>;
    pathOf(id: RootId): string | undefined;
    /** Looks at every root again; resolves with what was met. */
    rescan(): Promise<readonly ScanReport[]>;
    firstScans(): Promise<readonly ScanReport[]>;
    ignored(id: RootId): readonly IgnoredView[];
    /** How many files are remembered as uploads, as there before, as ignored. */
    remembered(id: RootId): ReadonlyMap<Fate['kind'], number>;
  };
  /** Files a person gives by hand: dropped, added, pasted, named on a command line. */
  readonly given: GivenFace;
  /** Files without a client. */
  readonly inbox: InboxFace;
  readonly queue: OriginalsFace & {
    list(after?: string): UploadPage;
    retry(ids: readonly UploadId[]): void;
    /** Sends files that have ended once more, to new links (the next generation); returns how many. */
    uploadAgain(ids: readonly UploadId[]): number;
    /** Looks at the links of done uploads again; what is confirmed gone is sent again when it comes again. */
    verify(ids: readonly UploadId[]): Promise<LinkReport>;
    /** How many were cancelled: what has left, or has ended, is passed over. */
    cancel(ids: readonly UploadId[]): number;
    /**
     * Puts uploads of one client before another of its uploads, or behind all of them; the client is that of the
     * first id. What has ended stays where it is. Kept over restarts.
     */
    move(ids: readonly UploadId[], before: UploadId | null): void;
    /** The last 20 things that happened to an upload, oldest first; they outlive restarts. */
    events(id: UploadId): readonly UploadEventView[];
    /** Says what is to be said of a picture, or nothing; only while nothing of it has begun to leave. */
    describe(id: UploadId, text: string | null): Outcome<DescriptionFate>;
    pause(scope: Scope): void;
    resume(scope: Scope): void;
  };
  /** Everything that has ended, newest first; nothing leaves it. */
  readonly history: {
    list(asked: HistoryAsked): HistoryPage;
  };
  readonly gallery: {
    /** What is known now; lists that are due are read meanwhile, and a `gallery` change tells when they are. */
    list(profile?: ProfileId): GalleryView;
    /** The same by what has changed since a page's cursor; without one, or with an unknown one, from the beginning. */
    changes(after?: string): GalleryPage;
    /** The person asks: every list is read, fresh or not. */
    refresh(profile?: ProfileId): Promise<void>;
    /** `profile`: whose it is, where that is known. */
    find(id: MediaItemId, profile?: ProfileId): MediaItemView | undefined;
  };
  readonly publicLinks: {
    /** Adds a link that is public already to a client's gallery and looks at it meanwhile; nothing is uploaded. */
    add(profile: ProfileId, pasted: string): Promise<Outcome<MediaItemView>>;
    /** Looks at links again; resolves with their items when every look has ended. */
    check(ids: readonly MediaItemId[]): Promise<readonly MediaItemView[]>;
    /** Takes links out of the gallery; the media stays where it lies. Returns how many. */
    remove(ids: readonly MediaItemId[]): number;
  };
  /** Links of done uploads and media items, in the order given, each with its client's name; those of many take turns. */
  links(uploads: readonly UploadId[], media: readonly MediaItemId[]): Promise<readonly Link[]>;
}

/** A path somebody typed, to be told what becomes of such a file. */
export interface TypedPath {
  readonly text: string;
  /** Each sub-folder of the folder would belong to a client; what is watched already says so itself. */
  readonly eachClient?: boolean;
}

/** Which part of the history is asked for. */
export interface HistoryAsked {
  /** The `next` of the page before; the newest entries without it. */
  readonly after?: string | undefined;
  readonly profileId?: ProfileId | undefined;
  readonly result?: HistoryResult | undefined;
}

export interface Link {
  readonly url: string;
  readonly fileName: string;
  readonly client: string;
}

/** Builds an engine for one account over the given services. Nothing runs before `start`. */
export function createEngine(services: Services, options: EngineOptions): Engine {
  const parts = assemble(services, options);
  const queue = queueFace(parts);
  const gallery = galleryFace(parts);
  let stopListening = (): void => undefined;
  return {
    start() {
      // A change, or the computer woke up: hints may have been lost meanwhile, and the network may be back.
      stopListening = parts.services.network.onChange((online) => {
        parts.roots.rescanAll();
        if (!online) return;
        parts.gate.networkMayBeBack();
        parts.scheduler.wake();
      });
      parts.originals.work();
      parts.scheduler.start();
      if (options.watches !== false) parts.roots.start();
      parts.given.start();
      parts.inbox.start();
    },
    async stop() {
      stopListening();
      parts.stopped.abort();
      parts.status.stop();
      await parts.roots.stop();
      await parts.scheduler.stop();
      // After the runs: one that ends may have a changed file to give again.
      await parts.given.stop();
      await parts.originals.stop();
      await parts.inbox.stop();
    },
    status: () => parts.status.now(),
    damageRead() {
      parts.services.store.damages.told();
      parts.status.touch();
    },
    subscribe: (listener) => parts.changes.subscribe(listener),
    profiles: profilesFace(parts),
    intake: intakeFace(parts),
    roots: rootsFace(parts),
    given: givenFace(parts),
    inbox: inboxFace(parts),
    history: historyFace(parts),
    queue,
    gallery,
    publicLinks: publicLinksFace(parts),
    links: async (uploads, media) => [...(await queue.links(uploads)), ...gallery.links(media)],
  };
}
