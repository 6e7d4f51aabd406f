import { failure } from '../../shared/failure.ts';
import { failed, type Result } from '../../shared/result.ts';
import { confine } from '../files/confine.ts';
import { sameVersion } from '../files/same-version.ts';
import type { Services } from '../services.ts';
import type { OriginalFate } from '../store/original-store.ts';
import type { StoredRoot } from '../store/root-store.ts';
import type { AccountStore } from '../store/store.ts';
import { fileNameOf, type Upload } from './upload.ts';

/** Throws a file away so that it may come back; absent where a program has no such way. */
export type Trash = (path: string) => Promise<Result<void>>;

interface OriginalsDeps {
  readonly services: Pick<Services, 'files' | 'log'>;
  readonly store: Pick<AccountStore, 'originals' | 'roots'>;
  readonly trash: Trash | undefined;
}

/** Names tried beside a name that is taken: `photo (2).jpg`, `photo (3).jpg` … [ours] */
const NAMES = 1_000;
/** Where moved originals go, below their root; the watch leaves it out. */
export const UPLOADED = '_Uploaded';

/** Does with originals what their folder says, one after the other, once `done` is durable. */
export class Originals {
  readonly #deps: OriginalsDeps;
  #working: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(deps: OriginalsDeps) {
    this.#deps = deps;
  }

  /** Whether an upload that just ended well has something to be done to its original; then that is noted. */
  noteDone(upload: Upload): void {
    const root = this.#deps.store.roots.find(upload.rootId);
    if (root && root.after !== 'leave') this.#deps.store.originals.set(upload.id, 'pending');
  }

  /** Works off what is noted. Call after every note, and at the start. */
  work(): void {
    this.#working = this.#working.then(() => this.#workOff());
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#working;
  }

  async #workOff(): Promise<void> {
    const { store, services } = this.#deps;
    for (const upload of store.originals.pending()) {
      if (this.#stopped) return;
      const fate = await this.#handle(upload).catch((error: unknown): OriginalFate => {
        services.log.bug('original', error, { uploadId: upload.id });
        return 'kept';
      });
      store.originals.set(upload.id, fate);
      services.log.info('original', { uploadId: upload.id, reason: fate });
    }
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
    const folder = `${UPLOADED}/${upload.version.path.slice(0, -fileNameOf(upload).length)}`;
    // A symlink put in the way would carry the file out of the folder, into another client's for one.
    const way = await confine(this.#deps.services.files, root.path, `${folder}${fileNameOf(upload)}`);
    if (!way.ok && way.failure.code !== 'file-missing') return false;
    for (let count = 1; count <= NAMES; count++) {
      const to = `${root.path}/${folder}${numbered(fileNameOf(upload), count)}`;
      const moved = await this.#deps.services.files.moveTo(from, to);
      if (!moved.ok) return false;
      if (moved.value === 'moved') return true;
    }
    return false;
  }
}

/** `photo.jpg`, `photo (2).jpg`, `photo (3).jpg` … */
function numbered(name: string, count: number): string {
  if (count === 1) return name;
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? `${name} (${count})` : `${name.slice(0, dot)} (${count})${name.slice(dot)}`;
}
