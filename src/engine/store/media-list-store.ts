import type { ProfileId } from '../../shared/ids.ts';
import type { ServerMediaItem } from '../api/media-item.ts';
import type { CachedList, GalleryCache } from '../gallery/gallery-cache.ts';
import { type Database, number, text } from './database.ts';

/** Each client's last media list, so that the gallery paints at once and stays when the network does not. */
export class MediaListStore implements GalleryCache {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  read(profile: ProfileId): CachedList | undefined {
    const row = this.#db.get('SELECT * FROM media_lists WHERE profile_id = ?', profile);
    const items = row && listIn(text(row, 'items'));
    return items && { items, listedAt: number(row, 'listed_at') };
  }

  write(profile: ProfileId, items: readonly ServerMediaItem[], listedAt: number): void {
    this.#db.run(
      'INSERT OR REPLACE INTO media_lists (profile_id, listed_at, items) VALUES (?, ?, ?)',
      profile,
      listedAt,
      JSON.stringify(items),
    );
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
