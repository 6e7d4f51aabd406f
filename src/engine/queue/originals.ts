import { failure } from '../../shared/failure.ts';
import type { UploadId } from '../../shared/ids.ts';
import { failed, type Result } from '../../shared/result.ts';
import { confine } from '../files/confine.ts';
import { sameVersion } from '../files/same-version.ts';
import type { Timer } from '../ports/clock.ts';
import type { Services } from '../services.ts';
import type { OriginalFate } from '../store/original-store.ts';
import type { StoredRoot } from '../store/root-store.ts';
import type { AccountStore } from '../store/store.ts';
import { unlessFull } from '../store/store-full-error.ts';
import { fileNameOf, type Upload } from './upload.ts';
import { numbered, uploadedFolder } from './uploaded-names.ts';

/** Throws a file away so that it may come back; absent where a program has no such way. */
export type Trash = (path: string) => Promise<Result<void>>;

interface OriginalsDeps {
  readonly services: Pick<Services, 'files' | 'log' | 'store' | 'clock' | 'limits'>;
  readonly store: Pick<AccountStore, 'originals' | 'roots'>;
  readonly trash: Trash | undefined;
}

/** Names tried beside a name that is taken: `photo (2).jpg`, `photo (3).jpg` … [ours] */
const NAMES = 1_000;

/** Does with originals what their folder says, one after the other, once `done` is durable. */
export class Originals {
  readonly #deps: OriginalsDeps;
  #working: Promise<void> = Promise.resolve();
  /** What became of originals of which a full disk took no note. */
  readonly #unsaved = new Map<UploadId, OriginalFate>();
  #later: Timer | undefined;
  #stopped = false;

  constructor(deps: OriginalsDeps) {
    this.#deps = deps;
  }

  /** Works off what is noted. Call when uploads have ended well, and at the start. */
  work(): void {
    const bug = (error: unknown): void => this.#deps.services.log.bug('originals', error);
    this.#working = this.#working.then(() => this.#workOff()).catch(bug);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#later?.cancel();
    await this.#working;
  }

  async #workOff(): Promise<void> {
    const { store, services } = this.#deps;
    const pending = store.originals.pending();
    // A disk without room for a note has none for a folder or a name either.
    if (pending.length > 0 && !services.store.takes()) return this.#workLater();
    for (const upload of pending) {
      if (this.#stopped) return;
      const fate = this.#unsaved.get(upload.id) ?? (await this.#fateOf(upload));
      this.#unsaved.set(upload.id, fate);
      if (!unlessFull(() => store.originals.set(upload.id, fate))) return this.#workLater();
      this.#unsaved.delete(upload.id);
      services.log.info('original', { uploadId: upload.id, reason: fate });
    }
  }

  #workLater(): void {
    if (this.#stopped) return;
    const { clock, limits } = this.#deps.services;
    this.#later?.cancel();
    this.#later = clock.after(limits.rootMissingRetryMs, () => this.work());
  }

  #fateOf(upload: Upload): Promise<OriginalFate> {
    return this.#handle(upload).catch((error: unknown) => {
      this.#deps.services.log.bug('original', error, { uploadId: upload.id });
      return 'kept';
    });
  }

  /** Only the very version that was sent is touched: anything else at the path is somebody's new work. */
  async #handle(upload: Upload): Promise<OriginalFate> {
    const { store, services, trash } = this.#deps;
    const root = store.roots.find(upload.rootId);
    if (!root || root.after === 'leave') return 'kept';
    const path = await confine(services.files, root.path, upload.version.path);
    if (!path.ok) return 'kept';
    const stat = await services.files.lstat(path.value);
    if (!stat.ok || !sameVersion(stat.value, upload.version)) return 'kept';
    if (root.after === 'move') return (await this.#move(path.value, root, upload)) ? 'moved' : 'kept';
    const thrown = (await trash?.(path.value)) ?? failed(failure('file-unreadable', 'no trash here'));
    return thrown.ok ? 'trashed' : 'kept';
  }

  async #move(from: string, root: StoredRoot, upload: Upload): Promise<boolean> {
    const folder = uploadedFolder(upload.version.path);
    // A symlink put in the way would carry the file out of the folder, into another client's for one.
    const way = await confine(this.#deps.services.files, root.path, `${folder}/${fileNameOf(upload)}`);
    if (!way.ok && way.failure.code !== 'file-missing') return false;
    for (let count = 1; count <= NAMES; count++) {
      const to = `${root.path}/${folder}/${numbered(fileNameOf(upload), count)}`;
      const moved = await this.#deps.services.files.moveTo(from, to, upload.version);
      if (!moved.ok || moved.value === 'changed') return false;
      if (moved.value === 'moved') return true;
    }
    return false;
  }
}
