import type { Clock } from '../../engine/ports/clock.ts';
import type { Change } from '../../shared/change.ts';
import type { RootId, UploadId } from '../../shared/ids.ts';
import { isPaused } from '../../shared/is-paused.ts';
import type { UploadView } from '../../shared/model.ts';

interface FollowDeps {
  readonly clock: Clock;
  /** After this long a file of that root that is still changing counts as unsettled, ms. */
  unsettledAfterMs(root: RootId | null): number;
  /** Looks at every root again; resolves when that is done. */
  lookAgain(): Promise<unknown>;
}

/** Where one file stands, for the summary and for the end of a run. */
export type Standing = 'done' | 'known' | 'failed' | 'blocked' | 'waiting' | 'closed' | 'unsettled';

interface Settling {
  readonly view: UploadView;
  /** Monotonic ms. */
  readonly since: number;
}

/** What is kept of an upload: a program that runs for months meets many. */
interface Followed {
  readonly id: UploadId;
  readonly order: number;
  readonly rootId: RootId | null;
  readonly standing: Standing;
  readonly superseded: boolean;
  /** Whether the store still knows the file by this upload. */
  readonly remembered: boolean;
}

/** One file as a person sees it: where it lies and what it is called. */
export const pathOf = (view: UploadView): string => `${view.folder}/${view.fileName}`;

/** Follows every file a run meets, from the engine's changes alone. */
export class FollowedFiles {
  readonly #deps: FollowDeps;
  readonly #settling = new Map<string, Settling>();
  /** The newest upload of each path. */
  readonly #uploads = new Map<string, Followed>();
  readonly #paths = new Map<UploadId, string>();
  /** What the run waits for: the queue it found, and what its first scans met. */
  readonly #owed = new Set<string>();
  /** Superseded, and not yet looked at again for the version that came instead. */
  readonly #between = new Set<string>();
  #complete = false;

  constructor(deps: FollowDeps) {
    this.#deps = deps;
  }

  hear(change: Change): void {
    if (change.kind === 'upload') this.see(change.upload);
    if (change.kind === 'upload-removed') this.#gone(change.id);
  }

  see(view: UploadView): void {
    if (!this.#paths.has(view.id) && hasEnded(view)) return;
    const path = pathOf(view);
    this.#followRename(view.id, path);
    if (!this.#complete) this.#owed.add(path);
    if (view.stage === 'settling') {
      const since = this.#settling.get(path)?.since ?? this.#deps.clock.monotonic();
      this.#settling.set(path, { view, since });
      return;
    }
    const newest = this.#uploads.get(path);
    if (newest && newest.order > view.order) return;
    const upload = followed(view);
    this.#uploads.set(path, upload);
    if (upload.superseded && !newest?.superseded) this.#awaitNextVersion(path);
  }

  /** The first scans are over: files met from now on keep nobody waiting. */
  complete(): void {
    this.#complete = true;
  }

  /** Whether every file that is waited for has ended. */
  get ended(): boolean {
    for (const path of this.#owed) {
      if (this.#between.has(path) || this.#standing(path) === 'waiting') return false;
    }
    return true;
  }

  /** How many of the files that are waited for stand where. */
  count(): ReadonlyMap<Standing, number> {
    const counts = new Map<Standing, number>();
    for (const path of this.#owed) {
      const standing = this.#standing(path);
      if (standing) counts.set(standing, (counts.get(standing) ?? 0) + 1);
    }
    return counts;
  }

  /** Files of these roots that the store remembers as uploads and that were followed here. */
  rememberedIn(roots: ReadonlySet<RootId>): number {
    let count = 0;
    for (const { rootId, remembered } of this.#uploads.values()) {
      if (remembered && rootId !== null && roots.has(rootId)) count += 1;
    }
    return count;
  }

  /** A file that still settles is judged by that: an older version of it may be done. */
  #standing(path: string): Standing | undefined {
    const settling = this.#settling.get(path);
    if (settling) {
      const limitMs = this.#deps.unsettledAfterMs(settling.view.rootId);
      return this.#deps.clock.monotonic() - settling.since >= limitMs ? 'unsettled' : 'waiting';
    }
    return this.#uploads.get(path)?.standing;
  }

  #gone(id: UploadId): void {
    const path = this.#paths.get(id);
    if (path === undefined) return;
    this.#paths.delete(id);
    if (this.#settling.get(path)?.view.id === id) this.#settling.delete(path);
  }

  #followRename(id: UploadId, path: string): void {
    const before = this.#paths.get(id);
    this.#paths.set(id, path);
    if (before === undefined || before === path) return;
    if (this.#uploads.get(before)?.id === id) this.#uploads.delete(before);
    if (this.#owed.has(before)) this.#owed.add(path);
  }

  #awaitNextVersion(path: string): void {
    this.#between.add(path);
    const looked = (): void => void this.#between.delete(path);
    this.#deps.lookAgain().then(looked, looked);
  }
}

/** An upload that is first met at its end ended before this run: it is only told of, after a rename say. */
const hasEnded = ({ stage }: UploadView): boolean => stage === 'done' || stage === 'closed';

const followed = (view: UploadView): Followed => ({
  id: view.id,
  order: view.order,
  rootId: view.rootId,
  standing: standingOf(view),
  superseded: view.closed === 'superseded',
  remembered: view.closed !== 'vanished' && view.closed !== 'superseded',
});

/** Where an upload stands. What a person paused needs the person. */
function standingOf(view: UploadView): Standing {
  switch (view.stage) {
    case 'done':
    case 'failed':
    case 'blocked':
      return view.stage;
    case 'closed':
      return view.closed === 'known' ? 'known' : 'closed';
    default:
      return isPaused(view) ? 'blocked' : 'waiting';
  }
}
