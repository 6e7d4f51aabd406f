import { batchId, type ProfileId, type RootId } from '../../shared/ids.ts';
import type { MediaKind, UploadView } from '../../shared/model.ts';
import { LIMITS, type Limits } from '../api/limits.ts';
import { mediaTypeOfName } from '../files/media-type.ts';
import type { StoredRoot } from '../store/root-store.ts';
import type { AccountStore } from '../store/store.ts';
import type { Candidate } from '../watch/watch-events.ts';
import type { ActivityBoard } from './activity.ts';
import type { Gate } from './gate.ts';
import type { StoreDoor } from './store-door.ts';
import type { Upload } from './upload.ts';
import { isOpen } from './upload-state.ts';
import { candidateView, uploadView } from './upload-view.ts';

interface ViewDeps {
  readonly store: AccountStore;
  readonly gate: Gate;
  readonly storeDoor: StoreDoor;
  readonly activity: ActivityBoard;
  /** The person's home folder, shown as `~`; empty = never shortened. */
  readonly home: string;
  /** Whose settling files are, where each sub-folder belongs to a client; without it they are not shown. */
  readonly owners?: { shown(root: StoredRoot, path: string): ProfileId | null };
  /** Those in force; the defaults when left out. */
  readonly limits?: Pick<Limits, 'maxDirectBytes'>;
}

type RootOf = (id: RootId) => StoredRoot | undefined;

/** Settling rows come after everything that has a place. */
const AFTER_ALL = 2 ** 48;

/** Makes rows of uploads and candidates, with what the store, the gate and the running steps say of them. */
export class Views {
  readonly #deps: ViewDeps;

  constructor(deps: ViewDeps) {
    this.#deps = deps;
  }

  upload(upload: Upload): UploadView {
    return this.#upload(upload, this.#rootOf);
  }

  /** Rows of many uploads; each folder is looked up once. */
  uploads(uploads: readonly Upload[]): readonly UploadView[] {
    const rootOf = this.#rootsOnce();
    return uploads.map((upload) => this.#upload(upload, rootOf));
  }

  candidate(candidate: Candidate): UploadView | undefined {
    return this.#candidate(candidate, this.#rootOf);
  }

  /** Rows of many candidates, without those that have none; each folder is looked up once. */
  candidates(candidates: readonly Candidate[]): readonly UploadView[] {
    const rootOf = this.#rootsOnce();
    return candidates.flatMap((candidate) => this.#candidate(candidate, rootOf) ?? []);
  }

  readonly #rootOf = (id: RootId): StoredRoot | undefined => this.#deps.store.roots.find(id);

  #rootsOnce(): RootOf {
    const known = new Map<RootId, StoredRoot | undefined>();
    return (id) => {
      if (!known.has(id)) known.set(id, this.#rootOf(id));
      return known.get(id);
    };
  }

  #upload(upload: Upload, rootOf: RootOf): UploadView {
    const { gate, storeDoor, activity, store } = this.#deps;
    const hold = storeDoor.hold() ?? gate.accountHold() ?? gate.profileHold(upload.profileId);
    const { state } = upload;
    const root = rootOf(upload.rootId);
    const carrier =
      state.kind === 'closed' && state.knownAs !== null ? store.uploads.find(state.knownAs) : undefined;
    return uploadView(upload, {
      activity: activity.of(upload.id),
      held: hold ? { failure: hold.failure, until: hold.until } : null,
      pausedBy: isOpen(state) ? gate.pausedBy(upload.profileId, upload.rootId) : null,
      watched: root?.given !== true,
      folder: this.#folder(root, upload.version.path),
      mediaKind: mediaKindOf(upload.version.path),
      knownUrl: carrier?.state.kind === 'done' ? carrier.state.accessUrl : null,
      maxDirectBytes: (this.#deps.limits ?? LIMITS).maxDirectBytes,
    });
  }

  #candidate(candidate: Candidate, rootOf: RootOf): UploadView | undefined {
    const root = rootOf(candidate.rootId);
    if (!root) return undefined;
    const { owners } = this.#deps;
    const profileId =
      candidate.given?.profileId ?? root.profileId ?? owners?.shown(root, candidate.path) ?? null;
    // Nobody's: once it has settled it waits in the inbox.
    if (profileId === null) return undefined;
    return candidateView(candidate, {
      profileId,
      folder: this.#folder(root, candidate.path),
      mediaKind: mediaKindOf(candidate.path),
      order: AFTER_ALL + candidate.foundAt,
      batchId: candidate.given?.batchId ?? batchId(`${root.id}:settling`),
      rootId: root.given ? null : root.id,
      holdUntil: candidate.given?.holdUntil ?? null,
    });
  }

  /** A path as people read it. */
  shorten(path: string): string {
    const { home } = this.#deps;
    return home !== '' && (path === home || path.startsWith(`${home}/`))
      ? `~${path.slice(home.length)}`
      : path;
  }

  #folder(root: StoredRoot | undefined, path: string): string {
    const base = this.shorten(root?.path ?? '');
    const end = path.lastIndexOf('/');
    return end === -1 ? base : `${base}/${path.slice(0, end)}`;
  }
}

const mediaKindOf = (path: string): MediaKind => mediaTypeOfName(path)?.kind ?? 'other';
