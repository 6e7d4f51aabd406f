import type { ProfileId } from '../../shared/ids.ts';
import type { ServerMediaItem } from '../api/media-item.ts';
import type { GalleryCache } from '../gallery/gallery-cache.ts';
import { type Database, number, text } from './database.ts';

/** Each client's last media list, so that the gallery paints at once and stays when the network does not. */
export class MediaListStore implements GalleryCache {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  read(profile: ProfileId): { items: readonly ServerMediaItem[]; listedAt: number } | undefined {
    const row = this.#db.get('SELECT * FROM media_lists WHERE profile_id = ?', profile);
    if (!row) return undefined;
    return {
      items: JSON.parse(text(row, 'items')) as readonly ServerMediaItem[],
      listedAt: number(row, 'listed_at'),
    };
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
