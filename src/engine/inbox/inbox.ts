import { join } from 'node:path';
import type { BatchId, ProfileId, RootId } from '../../shared/ids.ts';
import { createTurns } from '../../shared/in-turn.ts';
import type { InboxView } from '../../shared/inbox.ts';
import { DAY } from '../../shared/units.ts';
import type { GivenFile } from '../given/given-file.ts';
import { givenPlaces } from '../given/given-place.ts';
import type { Timer } from '../ports/clock.ts';
import type { Services } from '../services.ts';
import { eachOf, type Steps, slicesOf, type Turns, turnsOf } from '../steps.ts';
import type { InboxRow } from '../store/inbox-store.ts';
import type { AccountStore } from '../store/store.ts';
import type { RememberedFile } from '../watch/file-memory.ts';
import type { SettledFile } from '../watch/watch-events.ts';
import type { FolderOwners } from './folder-owners.ts';
import { chosenRows, type InboxChoice } from './inbox-groups.ts';
import { inboxView } from './inbox-view.ts';

/** How long the list of a folder tells that a file was gone before a client was chosen. [ours] */
const GONE_FOR = 30 * DAY;
/** Files looked for at one time. */
const LOOKS_AT_ONCE = 32;

/** Files of one durable write. [ours] 250 take a few milliseconds. */
const WRITTEN_AT_ONCE = 250;

/** The client a person chose. */
export interface Assigned {
  readonly profileId: ProfileId;
  readonly holdMs: number;
  /** Written by the very write that makes it count. */
  readonly alsoWrite?: () => void;
}

interface InboxDeps {
  readonly services: Services;
  readonly store: AccountStore;
  readonly owners: FolderOwners;
  shorten(path: string): string;
  give(files: readonly GivenFile[], to: Assigned): Promise<BatchId | undefined>;
  /** What the inbox holds is another thing now. */
  changed(): void;
}

/**
 * Files without a client, until a person has chosen one. They are rows of the file memory: nothing that sends knows
 * them. Who is chosen gets them as files given by hand: held, settled once more, and queued for that client.
 */
export class Inbox {
  readonly #deps: InboxDeps;
  readonly #stop = new AbortController();
  readonly #turns: Turns;
  /** Wishes take several turns each, and a file is one client's: none begins before the one before is through. */
  readonly #inLine = createTurns();
  #count: number | undefined;
  #timer: Timer | undefined;
  #looking: Promise<void> = Promise.resolve();

  constructor(deps: InboxDeps) {
    this.#deps = deps;
    this.#turns = turnsOf(deps.services.clock);
  }

  /** Looks now, and every so often, whether what lies in no watched folder is still there. */
  start(): void {
    const { clock, limits, log } = this.#deps.services;
    this.#timer = clock.after(limits.rescanMs, () => this.start());
    this.#looking = this.#lookAgain().catch((error: unknown) => log.bug('inbox-look', error));
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    this.#timer?.cancel();
    await this.#looking;
  }

  /** How many wait. */
  count(): number {
    this.#count ??= this.#deps.store.inbox.count();
    return this.#count;
  }

  /** Something about it was written elsewhere: files were given, taken back, or their folder is gone. */
  touch(): void {
    this.#count = undefined;
    this.#deps.changed();
  }

  list(): InboxView {
    const { store, owners, shorten } = this.#deps;
    return inboxView({
      inbox: store.inbox,
      owners,
      shorten,
      rootOf: (id) => store.roots.find(id),
    });
  }

  /** A watched file settled, and nobody knows whose it is. Durable when this returns. */
  put({ rootId, path, stat }: SettledFile): void {
    const { size, mtimeNs, dev, ino } = stat;
    this.#deps.store.files.remember(rootId, [{ path, size, mtimeNs, dev, ino, fate: { kind: 'inbox' } }]);
    this.touch();
  }

  /**
   * Keeps files that a person gave and decides about later, many of them in several turns. Nothing of them is sent, so
   * that a crash in between leaves what was kept by then. Rejects with StoreFullError: what is kept already stays.
   */
  keep(files: readonly GivenFile[]): Promise<void> {
    return this.#inLine(async () => {
      try {
        await this.#inTurns(this.#keeping(files));
      } finally {
        this.touch();
      }
    });
  }

  /**
   * The client a person chose. Resolves with the batch, and how many files it has; nothing leaves before its hold is
   * over. undefined when the program ended before.
   */
  assign(
    choice: InboxChoice,
    to: Assigned,
  ): Promise<{ readonly files: number; readonly batchId: BatchId } | undefined> {
    return this.#inLine(async () => {
      const files = await this.#inTurns(this.#chosenFiles(choice));
      const batchId = files && (await this.#deps.give(files, to));
      this.touch();
      return batchId && { files: files.length, batchId };
    });
  }

  /** The person wants them left where they are: told as such, until there is another version. Resolves with how many. */
  leave(choice: InboxChoice): Promise<number> {
    return this.#inLine(async () => {
      try {
        return (await this.#inTurns(this.#leaving(choice))) ?? 0;
      } finally {
        this.touch();
      }
    });
  }

  *#keeping(files: readonly GivenFile[]): Steps<void> {
    const { services, store } = this.#deps;
    const placeOf = givenPlaces({ services, roots: store.roots }, null);
    for (const slice of slicesOf(files, WRITTEN_AT_ONCE)) {
      services.store.transaction(() => {
        for (const [place, rows] of byPlace(slice, placeOf)) {
          store.files.remember(place, rows);
          for (const { path } of rows) store.given.keptAnew(place, path);
        }
      });
      yield;
    }
  }

  *#chosenFiles(choice: InboxChoice): Steps<readonly GivenFile[]> {
    const { store } = this.#deps;
    const files: GivenFile[] = [];
    const chosen = yield* chosenRows(yield* store.inbox.all(), choice);
    yield* eachOf(chosen, (row) => files.push(this.#givenFile(row)));
    return files;
  }

  *#leaving(choice: InboxChoice): Steps<number> {
    const { store, services } = this.#deps;
    const chosen = yield* chosenRows(yield* store.inbox.all(), choice);
    for (const slice of slicesOf(chosen, WRITTEN_AT_ONCE)) {
      services.store.transaction(() => {
        for (const { rootId, path } of slice) {
          const known = store.files.find(rootId, path);
          // Whoever was given it meanwhile has it.
          if (known?.fate.kind !== 'inbox') continue;
          if (store.roots.find(rootId)?.given) store.files.forget(rootId, [path]);
          else store.files.remember(rootId, [{ ...known, fate: { kind: 'ignored', reason: 'left' } }]);
        }
      });
      yield;
    }
    return chosen.length;
  }

  async #inTurns<Value>(steps: Steps<Value>): Promise<Value | undefined> {
    const value = await this.#turns(steps, this.#stop.signal);
    return value === 'aborted' ? undefined : value;
  }

  /** Forgets what lies in no watched folder and is gone; a folder that is not there keeps its files. */
  async #lookAgain(): Promise<void> {
    const { store, services } = this.#deps;
    const { signal } = this.#stop;
    store.files.forgetVanished(services.clock.now() - GONE_FOR);
    const given = new Set(store.inbox.byFolder().map(({ rootId }) => rootId));
    for (const id of given) if (store.roots.find(id)?.given !== true) given.delete(id);
    const all = given.size === 0 ? [] : await this.#inTurns(store.inbox.all());
    const kept = (all ?? []).filter(({ rootId }) => given.has(rootId));
    for (let at = 0; at < kept.length && !signal.aborted; at += LOOKS_AT_ONCE) {
      const group = kept.slice(at, at + LOOKS_AT_ONCE);
      const gone = await Promise.all(group.map((row) => this.#isGone(row)));
      if (signal.aborted) return;
      for (const { rootId, path } of group.filter((_, index) => gone[index])) {
        store.files.forget(rootId, [path]);
        services.log.info('inbox-vanished', { rootId });
      }
      if (gone.includes(true)) this.touch();
    }
  }

  async #isGone(row: InboxRow): Promise<boolean> {
    const { files } = this.#deps.services;
    const folder = this.#deps.store.roots.find(row.rootId)?.path ?? '';
    const stat = await files.lstat(join(folder, row.path));
    if (stat.ok || stat.failure.code !== 'file-missing') return false;
    const place = await files.lstat(folder);
    return place.ok && place.value.kind === 'folder' && place.value.dev === row.dev;
  }

  /** What was kept by hand goes as if it had been dropped on the client: others may be given the same path later. */
  #givenFile({ rootId, path, dev, size }: InboxRow): GivenFile {
    const folder = this.#deps.store.roots.find(rootId);
    const from = folder?.given ? { root: folder.path, keptIn: rootId } : { root: '', place: rootId };
    return { ...from, path, dev, size, profileId: null };
  }
}

/** What is known of given files before anybody looks again: no file has that version. */
function byPlace(
  files: readonly GivenFile[],
  placeOf: (root: string) => RootId,
): ReadonlyMap<RootId, readonly RememberedFile[]> {
  const found = new Map<RootId, RememberedFile[]>();
  for (const { root, path, dev, size } of files) {
    const place = placeOf(root);
    const rows = found.get(place) ?? [];
    rows.push({ path, size, dev, mtimeNs: 0n, ino: 0n, fate: { kind: 'inbox' } });
    found.set(place, rows);
  }
  return found;
}
