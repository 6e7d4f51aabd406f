import type { MediaItemId, ProfileId } from '../../shared/ids.ts';
import type { MediaItemView } from '../../shared/model.ts';
import type { GalleryPage } from '../../shared/pages.ts';
import type { Clock } from '../ports/clock.ts';
import { eachOf, goOn, type Steps, TURN_MS } from '../steps.ts';
import { GalleryLog, type LogPlace } from './gallery-log.ts';
import { sameItem } from './same-item.ts';

/** Items of one page. [ours] one page is copied to the window in a few milliseconds. */
const PAGE = 1_000;

interface IndexParts {
  readonly clock: Pick<Clock, 'monotonic'>;
  /** Tells this index' cursors from those of another engine. */
  readonly name: string;
  /** The clients there are now. */
  profiles(): readonly ProfileId[];
  /** One client's items, merged anew, to be left off and gone on with. */
  merge(profile: ProfileId): Steps<readonly MediaItemView[]>;
}

/** What one question brings: the page without what is told of the lists. */
export type IndexPage = Pick<GalleryPage, 'reset' | 'items' | 'removed' | 'cursor' | 'more'>;

/**
 * Every client's merged items, kept in memory. A client whose sources changed is merged again when somebody asks, and
 * only what then differs is told on: the cost of a change is that of its own client, never that of the whole gallery.
 * A client too large for one turn is merged over several questions; until it is through, what was merged before stands.
 */
export class GalleryIndex {
  readonly #parts: IndexParts;
  readonly #log = new GalleryLog();
  readonly #merged = new Map<ProfileId, ReadonlySet<MediaItemId>>();
  /** Clients whose merged items may be out of date. */
  readonly #changed = new Set<ProfileId>();
  /** Merges that were begun and left off. */
  readonly #running = new Map<ProfileId, Steps<void>>();
  /** Clients of whom the log has one part as it was and another as it is now: meanwhile no page is told. */
  readonly #halfway = new Set<ProfileId>();

  constructor(parts: IndexParts) {
    this.#parts = parts;
  }

  /** Something of that client is different now. */
  touch(profile: ProfileId): void {
    // What a running merge has read already may be what is different: it is followed by another.
    if (this.#merged.has(profile) || this.#running.has(profile)) this.#changed.add(profile);
  }

  /** That client is gone, and its items with it. */
  drop(profile: ProfileId): void {
    for (const id of this.#merged.get(profile) ?? []) this.#log.remove(id);
    this.#merged.delete(profile);
    this.#changed.delete(profile);
    this.#running.delete(profile);
    this.#halfway.delete(profile);
  }

  /**
   * One item as it is now, or as it was merged last where its client is too large for one turn. `profile` is whose it
   * is, where that is known: of others nothing is merged then.
   */
  find(id: MediaItemId, profile?: ProfileId): MediaItemView | undefined {
    return this.findAll([id], profile)[0];
  }

  /** The same for several; those that are not there are left out. All of them together take one turn at most. */
  findAll(ids: readonly MediaItemId[], profile?: ProfileId): readonly MediaItemView[] {
    const until = this.#parts.clock.monotonic() + TURN_MS;
    const owners = ids.map((id) => profile ?? this.#log.get(id)?.profileId);
    if (owners.includes(undefined)) this.#mergeChanged(until);
    else for (const owner of new Set(owners)) if (owner !== undefined) this.#mergeOne(owner, until);
    return ids.flatMap((id) => this.#log.get(id) ?? []);
  }

  /** What has changed since a cursor, as far as it is merged in time; `more` asks for the next question at once. */
  changes(cursor: string | undefined): IndexPage {
    const finished = this.#mergeChanged(this.#parts.clock.monotonic() + TURN_MS);
    const page = this.#log.after(this.#placeOf(cursor), this.#halfway.size > 0 ? 0 : PAGE);
    return {
      reset: page.reset,
      items: page.items,
      removed: page.removed,
      cursor: `${this.#parts.name}:${page.place.began}:${page.place.revision}`,
      more: page.more || !finished,
    };
  }

  #placeOf(cursor: string | undefined): LogPlace | undefined {
    const [, name, began, revision] = /^(.+):(\d{1,15}):(\d{1,15})$/.exec(cursor ?? '') ?? [];
    return name === this.#parts.name ? { began: Number(began), revision: Number(revision) } : undefined;
  }

  /** Merges what is due, client by client, until the time is up; false when something is left. */
  #mergeChanged(until: number): boolean {
    const there = new Set(this.#parts.profiles());
    for (const profile of [...this.#merged.keys(), ...this.#running.keys()]) {
      if (!there.has(profile)) this.drop(profile);
    }
    // What was begun comes first, and then who waits longest: one that is touched on and on keeps nobody waiting.
    const fresh = [...there].filter((profile) => !this.#merged.has(profile));
    const due = new Set([...this.#running.keys(), ...fresh, ...this.#changed]);
    let finished = true;
    for (const profile of due) finished = this.#mergeOne(profile, until) && finished;
    return finished;
  }

  #isDue(profile: ProfileId): boolean {
    return !this.#merged.has(profile) || this.#changed.has(profile);
  }

  /** Begins to merge a client that is due, or goes on with it; false when the time was up before the end. */
  #mergeOne(profile: ProfileId, until: number): boolean {
    const { clock } = this.#parts;
    const begun = this.#running.get(profile);
    if (begun === undefined && !this.#isDue(profile)) return true;
    if (clock.monotonic() >= until) return false;
    if (begun === undefined) this.#changed.delete(profile);
    const steps = begun ?? this.#mergeSteps(profile);
    // One that throws is a bug, and is not gone on with.
    this.#running.delete(profile);
    const finished = goOn(steps, { clock, until }).done === true;
    if (!finished) this.#running.set(profile, steps);
    return finished && !this.#isDue(profile);
  }

  /** Finds what is different, and then notes it. */
  *#mergeSteps(profile: ProfileId): Steps<void> {
    const items = yield* this.#parts.merge(profile);
    const ids = new Set<MediaItemId>();
    const different: MediaItemView[] = [];
    yield* eachOf(items, (item) => {
      ids.add(item.id);
      const known = this.#log.get(item.id);
      if (known === undefined || !sameItem(known, item)) different.push(item);
    });
    this.#halfway.add(profile);
    try {
      yield* eachOf(this.#merged.get(profile) ?? [], (id) => {
        if (!ids.has(id)) this.#log.remove(id);
      });
      // Before the first of them is noted, so that a client who goes meanwhile takes all of them along.
      this.#merged.set(profile, ids);
      yield* eachOf(different, (item) => this.#log.put(item));
    } finally {
      this.#halfway.delete(profile);
    }
  }
}
