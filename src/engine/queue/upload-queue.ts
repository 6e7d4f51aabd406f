import type { Failure } from '../../shared/failure.ts';
import type { AccountId } from '../../shared/ids.ts';
import { batchId, type ProfileId, type RootId, type UploadId, uploadId } from '../../shared/ids.ts';
import { sameVersion } from '../files/same-version.ts';
import type { Clock, Random } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { AccountStore } from '../store/store.ts';
import type { SettledFile } from '../watch/watch-events.ts';
import type { Upload } from './upload.ts';
import { isOpen, isUnclear, mayDescribe, next, type UploadEvent, type UploadState } from './upload-state.ts';

interface QueueDeps {
  readonly account: AccountId;
  readonly store: AccountStore;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** Called after every saved change, with the state before it; null for a new upload. */
  changed(upload: Upload, from: UploadState['kind'] | null): void;
  /** Called when an upload must stop running: it was closed, or it waits for the person. */
  stopRunning(id: UploadId): void;
}

/** The owner of every upload's state: each change goes through `apply`, is saved, and only then told. */
export class UploadQueue {
  readonly #deps: QueueDeps;
  #nextOrder: number;
  /** What is told, and stopped, once the write that is going on is durable; null when none of many changes is. */
  #afterWrite: (() => void)[] | null = null;

  constructor(deps: QueueDeps) {
    this.#deps = deps;
    this.#nextOrder = deps.store.uploads.nextOrder();
  }

  /**
   * Saves an upload for a settled file before anyone hears of it; older open versions of the path are superseded.
   * With a doubt about it the person is asked before anything is sent.
   */
  enqueue(file: SettledFile, profile: ProfileId, doubt?: Failure): Upload {
    const { store, random, account } = this.#deps;
    const { stat } = file;
    const upload: Upload = {
      id: uploadId(random.id()),
      accountId: account,
      profileId: profile,
      rootId: file.rootId,
      batchId: file.batchId ?? batchId(`${file.rootId}:${file.burst}`),
      version: { path: file.path, size: stat.size, mtimeNs: stat.mtimeNs, dev: stat.dev, ino: stat.ino },
      generation: 1,
      order: this.#nextOrder++,
      paused: false,
      foundAt: file.foundAt,
      expiresAt: null,
      goneAt: null,
      description: file.description ?? null,
      way: 'signed',
      state: doubt
        ? { kind: 'blocked', attempt: 1, failure: doubt, claim: null }
        : { kind: 'queued', attempt: 1 },
    };
    // This very version for another client is theirs still: what was promised to one is not taken for the other.
    const older = store.uploads
      .openAt(file.rootId, file.path)
      .filter((old) => old.profileId === profile || !sameVersion(old.version, stat));
    store.uploads.insert(upload);
    for (const old of older) this.#supersede(old);
    this.#deps.log.info('upload-queued', { uploadId: upload.id, profileId: profile, bytes: stat.size });
    this.#deps.changed(upload, null);
    return upload;
  }

  /**
   * Moves an upload to its next state, saves it and tells. undefined when the event means nothing there: the
   * upload was cancelled or superseded meanwhile. Throws ContentKnownError from the store.
   */
  apply(id: UploadId, event: UploadEvent): Upload | undefined {
    const upload = this.#deps.store.uploads.find(id);
    if (!upload) return undefined;
    const state = next(upload.state, event);
    if (!state) return undefined;
    this.#deps.store.uploads.save(id, state, 'failure' in event ? event.failure : undefined);
    const changed = { ...upload, state };
    const failure = 'failure' in state ? state.failure : undefined;
    this.#afterwards(() => {
      this.#deps.log.info('upload-state', {
        uploadId: id,
        profileId: upload.profileId,
        state: state.kind,
        ...('attempt' in state ? { attempt: state.attempt } : {}),
        ...(failure ? { code: failure.code } : {}),
      });
      this.#deps.changed(changed, upload.state.kind);
    });
    return changed;
  }

  /** Tells an upload as it is, after something about it that is not stored has changed. */
  tell(id: UploadId): void {
    const upload = this.#deps.store.uploads.find(id);
    if (upload) this.#deps.changed(upload, upload.state.kind);
  }

  /** What is `sending` and does not run cannot have been accepted: after a start, and after a full disk. */
  recover(running: ReadonlySet<UploadId>): void {
    for (const upload of this.#deps.store.uploads.inState('sending'))
      if (!running.has(upload.id)) this.apply(upload.id, { kind: 'interrupted' });
  }

  /**
   * A person wants the same file at a new link: a new upload of the next generation, of the version that was
   * sent. Only what has ended is sent again; the file itself is looked at when its turn comes. Returns how many
   * were queued.
   */
  uploadAgain(ids: readonly UploadId[]): number {
    const { uploads } = this.#deps.store;
    let count = 0;
    this.#atOnce(() => {
      for (const id of ids) {
        const before = uploads.find(id);
        if (!before || isOpen(before.state)) continue;
        const again = this.#againAs(before);
        uploads.insert(again);
        this.#afterwards(() => this.#deps.changed(again, null));
        count += 1;
      }
    });
    return count;
  }

  #againAs(before: Upload): Upload {
    const { store, random, clock } = this.#deps;
    return {
      ...before,
      id: uploadId(random.id()),
      generation: store.uploads.nextGeneration(before),
      order: this.#nextOrder++,
      foundAt: clock.now(),
      state: { kind: 'queued', attempt: 1 },
      expiresAt: null,
      goneAt: null,
      way: 'signed',
    };
  }

  /** Of an unclear upload this is the wish to send it once more: its bytes may be there, so it becomes the next generation. */
  retry(ids: readonly UploadId[]): void {
    const { uploads } = this.#deps.store;
    this.#atOnce(() => {
      for (const id of ids) {
        const upload = uploads.find(id);
        if (upload && isUnclear(upload.state)) uploads.setGeneration(id, uploads.nextGeneration(upload));
        this.apply(id, { kind: 'retry' });
      }
    });
  }

  /** Changes what is said of a picture, as long as nothing of it may have left. */
  describe(id: UploadId, description: string | null): Upload | 'already-sent' | 'gone' {
    const { store } = this.#deps;
    const upload = store.uploads.find(id);
    if (!upload) return 'gone';
    if (!mayDescribe(upload.state)) return 'already-sent';
    store.direct.setDescription(id, description);
    const described = { ...upload, description };
    this.#deps.changed(described, upload.state.kind);
    return described;
  }

  cancel(ids: readonly UploadId[]): void {
    this.#end(ids, 'cancel');
  }

  /** Their waits are over. */
  endWaits(ids: readonly UploadId[]): void {
    this.#atOnce(() => {
      for (const id of ids) this.apply(id, { kind: 'due' });
    });
  }

  /** What of these is blocked for a reason that a working key mends goes on. */
  release(ids: readonly UploadId[], codes: readonly Failure['code'][]): void {
    const { uploads } = this.#deps.store;
    this.#atOnce(() => {
      for (const id of ids) {
        const state = uploads.find(id)?.state;
        if (state?.kind === 'blocked' && codes.includes(state.failure.code))
          this.apply(id, { kind: 'retry' });
      }
    });
  }

  /** The watch saw that files are gone. Bytes that may have arrived are still looked for. */
  vanished(...ids: readonly UploadId[]): void {
    this.#end(ids, 'vanished');
  }

  /**
   * The watch saw a rename: what was not sent yet is read from the new path. A file that was refused for its ending is
   * tried again: who renamed it did what the refusal asked for.
   */
  moved(root: RootId, id: UploadId, path: string): void {
    const upload = this.#deps.store.uploads.find(id);
    if (!upload || upload.rootId !== root) return;
    this.#deps.store.uploads.setPath(id, path);
    const refused = upload.state.kind === 'failed' && upload.state.failure.code === 'file-type-mismatch';
    const shown = this.apply(id, { kind: refused ? 'retry' : 'reappeared' }) ?? {
      ...upload,
      version: { ...upload.version, path },
    };
    this.#deps.changed(shown, shown.state.kind);
  }

  /** Another version lies at a path, and nobody knows whose it is: the older ones are not sent in its place. */
  supersedeAt(root: RootId, path: string): void {
    for (const old of this.#deps.store.uploads.openAt(root, path)) this.#supersede(old);
  }

  #supersede(old: Upload): void {
    this.#end([old.id], 'superseded');
  }

  #end(ids: readonly UploadId[], kind: 'cancel' | 'vanished' | 'superseded'): void {
    this.#atOnce(() => {
      for (const id of ids) {
        if (this.apply(id, { kind })) this.#afterwards(() => this.#deps.stopRunning(id));
      }
    });
  }

  /** All of it by one durable write or none of it, and told only after it. Never inside itself. */
  #atOnce(work: () => void): void {
    const afterWrite: (() => void)[] = [];
    this.#afterWrite = afterWrite;
    try {
      this.#deps.store.uploads.atOnce(work);
    } finally {
      this.#afterWrite = null;
    }
    for (const tell of afterWrite) tell();
  }

  #afterwards(tell: () => void): void {
    if (this.#afterWrite === null) tell();
    else this.#afterWrite.push(tell);
  }
}
