import type { Failure } from '../../shared/failure.ts';
import { type AccountId, mediaItemId, type ProfileId } from '../../shared/ids.ts';
import type { PublicLink, PublicLinkKeeper } from '../gallery/public-link.ts';
import type { Clock } from '../ports/clock.ts';
import { type Database, number, numberOrNull, type Row, text, textOrNull } from './database.ts';

/** The public links of one account's clients. A removed link stays as a row and is never shown again. */
export class PublicLinkStore implements PublicLinkKeeper {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #account: AccountId;

  constructor(db: Database, clock: Clock, account: AccountId) {
    this.#db = db;
    this.#clock = clock;
    this.#account = account;
  }

  list(profile: ProfileId): readonly PublicLink[] {
    return this.#all('l.profile_id = ?', profile);
  }

  find(id: string): PublicLink | undefined {
    return this.#all('l.id = ?', id)[0];
  }

  insert(link: PublicLink): void {
    this.#db.run(
      'INSERT INTO public_links (id, profile_id, url, added_at) VALUES (?, ?, ?, ?)',
      link.id,
      link.profileId,
      link.url,
      link.addedAt,
    );
    this.update(link);
  }

  update(link: PublicLink): void {
    this.#db.run(
      'UPDATE public_links SET checked_at = ?, size = ?, content_type = ?, failure = ? WHERE id = ? AND removed_at IS NULL',
      link.checkedAt,
      link.sizeBytes,
      link.contentType,
      link.failure === null ? null : JSON.stringify(link.failure),
      link.id,
    );
  }

  remove(id: string): void {
    this.#db.run(
      'UPDATE public_links SET removed_at = ? WHERE id = ? AND removed_at IS NULL',
      this.#clock.now(),
      id,
    );
  }

  /** Links of the practice server follow it to another port; one that stands there already is left. */
  rebase(from: string, to: string): void {
    this.#db.run(
      `UPDATE OR IGNORE public_links SET url = ? || substr(url, ?)
       WHERE profile_id IN (SELECT id FROM profiles WHERE account_id = ?) AND substr(url, 1, ?) = ?`,
      to,
      from.length + 1,
      this.#account,
      from.length + 1,
      `${from}/`,
    );
  }

  #all(where: string, value: string): readonly PublicLink[] {
    return this.#db
      .all(
        `SELECT l.* FROM public_links l JOIN profiles p ON p.id = l.profile_id
         WHERE p.account_id = ? AND l.removed_at IS NULL AND ${where} ORDER BY l.added_at, l.id`,
        this.#account,
        value,
      )
      .map(linkFrom);
  }
}

function linkFrom(row: Row): PublicLink {
  const failure = textOrNull(row, 'failure');
  return {
    id: mediaItemId(text(row, 'id')),
    profileId: text(row, 'profile_id') as ProfileId,
    url: text(row, 'url'),
    addedAt: number(row, 'added_at'),
    checkedAt: numberOrNull(row, 'checked_at'),
    sizeBytes: numberOrNull(row, 'size'),
    contentType: textOrNull(row, 'content_type') ?? '',
    failure: failure === null ? null : (JSON.parse(failure) as Failure),
  };
}
