import type { ProfileId } from '../../shared/ids.ts';
import type { ServerMediaItem } from '../api/media-item.ts';
import type { GalleryCache } from '../gallery/gallery-cache.ts';
import type { Steps } from '../steps.ts';
import { type Database, number, type Row, text } from './database.ts';

/** Items of one part. [ours] about 100 KB of text, written or read in a few milliseconds */
const PART = 400;

/** Parts of an older list that are taken away in one transaction. */
const CLEARED = 4;

/**
 * Each client's last media list, so that the gallery paints at once and stays when the network does not. The row of
 * `media_lists` holds the first part; whatever is left goes to `media_list_parts` before it, under the time of the
 * list, so that the one row switches from the old list to the new one.
 */
export class MediaListStore implements GalleryCache {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  listedAt(profile: ProfileId): number | undefined {
    const row = this.#db.get('SELECT listed_at FROM media_lists WHERE profile_id = ?', profile);
    return row && number(row, 'listed_at');
  }

  *read(profile: ProfileId): Steps<readonly ServerMediaItem[] | undefined> {
    const row = this.#db.get('SELECT listed_at, items FROM media_lists WHERE profile_id = ?', profile);
    const first = row && listIn(text(row, 'items'));
    if (row === undefined || first === undefined) return undefined;
    const items = [...first];
    for (let part = 1; ; part += 1) {
      yield;
      const next = this.#part(profile, number(row, 'listed_at'), part);
      if (next === undefined) return items;
      const more = listIn(text(next, 'items'));
      if (more === undefined) return undefined;
      items.push(...more);
    }
  }

  *write(profile: ProfileId, items: readonly ServerMediaItem[], listedAt: number): Steps<void> {
    // Two lists of one millisecond would mix.
    const at = this.listedAt(profile) === listedAt ? listedAt + 1 : listedAt;
    yield* this.#clear(profile, this.listedAt(profile));
    for (let part = 1; part * PART < items.length; part += 1) {
      this.#db.run(
        'INSERT INTO media_list_parts (profile_id, listed_at, part, items) VALUES (?, ?, ?, ?)',
        ...[profile, at, part],
        JSON.stringify(items.slice(part * PART, (part + 1) * PART)),
      );
      yield;
    }
    this.#db.run(
      'INSERT OR REPLACE INTO media_lists (profile_id, listed_at, items) VALUES (?, ?, ?)',
      ...[profile, at, JSON.stringify(items.slice(0, PART))],
    );
    yield* this.#clear(profile, at);
  }

  #part(profile: ProfileId, listedAt: number, part: number): Row | undefined {
    return this.#db.get(
      'SELECT items FROM media_list_parts WHERE profile_id = ? AND listed_at = ? AND part = ?',
      ...[profile, listedAt, part],
    );
  }

  /** Takes away the parts of every list but one: older ones, and what a write left that did not come to its end. */
  *#clear(profile: ProfileId, but: number | undefined): Steps<void> {
    for (;;) {
      const cleared = this.#db.run(
        `DELETE FROM media_list_parts WHERE rowid IN
           (SELECT rowid FROM media_list_parts WHERE profile_id = ? AND listed_at IS NOT ? LIMIT ${CLEARED})`,
        ...[profile, but ?? null],
      );
      if (cleared < CLEARED) return;
      yield;
    }
  }
}

/** What we wrote; undefined where damage has left something else: then the list is read from the server again. */
function listIn(json: string): readonly ServerMediaItem[] | undefined {
  try {
    const items: unknown = JSON.parse(json);
    return Array.isArray(items) ? items : undefined;
  } catch {
    return undefined;
  }
}
