import type { Failure } from '../../shared/failure.ts';
import type { AccountId, UploadId } from '../../shared/ids.ts';
import type { ClosedReason, UploadEventView } from '../../shared/model.ts';
import { maskKeyShapes, maskText } from '../ports/mask-text.ts';
import type { UploadState } from '../queue/upload-state.ts';
import { type Database, number, text, textOrNull } from './database.ts';

/** Events kept of one upload; older ones make room. Issue 4. */
export const EVENTS_KEPT = 20;

/** What an event tells beside its time and the state it led to. */
interface Detail {
  readonly attempt?: number;
  readonly failure?: Pick<Failure, 'code' | 'detail'>;
  readonly closed?: ClosedReason;
}

/** The last events of each upload of one account. They are written with the state they are about, never alone. */
export class UploadEventStore {
  readonly #db: Database;
  readonly #account: AccountId;

  constructor(db: Database, account: AccountId) {
    this.#db = db;
    this.#account = account;
  }

  /** Notes that an upload is in a state since `at` (epoch ms), and what led there. Inside the caller's transaction. */
  note(id: UploadId, at: number, entered: { readonly state: UploadState; readonly cause?: Failure }): void {
    this.#db.run(
      `INSERT INTO upload_events (upload_id, seq, at, kind, detail)
       VALUES (?, (SELECT COALESCE(MAX(seq), 0) + 1 FROM upload_events WHERE upload_id = ?), ?, ?, ?)`,
      id,
      id,
      at,
      entered.state.kind,
      detailText(entered.state, entered.cause),
    );
    this.#db.run(
      `DELETE FROM upload_events WHERE upload_id = ? AND seq <=
         (SELECT MAX(seq) FROM upload_events WHERE upload_id = ?) - ?`,
      id,
      id,
      EVENTS_KEPT,
    );
  }

  /** The events of an upload, oldest first; none for one that is not this account's. */
  of(id: UploadId): readonly UploadEventView[] {
    return this.#db
      .all(
        `SELECT e.at, e.kind, e.detail FROM upload_events e JOIN uploads u ON u.id = e.upload_id
         WHERE u.account_id = ? AND e.upload_id = ? ORDER BY e.seq`,
        this.#account,
        id,
      )
      .map((row) => {
        const told = JSON.parse(textOrNull(row, 'detail') ?? '{}') as Detail;
        return {
          at: number(row, 'at'),
          state: text(row, 'kind') as UploadState['kind'],
          attempt: told.attempt ?? null,
          failure: told.failure ?? null,
          closed: told.closed ?? null,
        };
      });
  }
}

/** Neither addresses nor keys: what the far end said is masked once more before it is kept. */
function detailText(state: UploadState, cause: Failure | undefined): string | null {
  const failure = cause ?? ('failure' in state ? state.failure : undefined);
  const detail: Detail = {
    ...('attempt' in state ? { attempt: state.attempt } : {}),
    ...(failure ? { failure: { code: failure.code, detail: masked(failure.detail) } } : {}),
    ...(state.kind === 'closed' ? { closed: state.reason } : {}),
  };
  return Object.keys(detail).length === 0 ? null : JSON.stringify(detail);
}

const masked = (detail: string): string => maskKeyShapes(maskText(detail, ''));
