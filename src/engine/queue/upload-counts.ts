import type { ProfileId } from '../../shared/ids.ts';
import type { StateCount } from '../store/due-uploads.ts';
import type { Upload } from './upload.ts';
import type { UploadState } from './upload-state.ts';

type Kind = UploadState['kind'];

/** How many uploads of each profile are in each state. Counted once, then moved with every change. */
export class UploadCounts {
  readonly #rows = new Map<string, { -readonly [Field in keyof StateCount]: StateCount[Field] }>();

  constructor(rows: readonly StateCount[]) {
    for (const row of rows) this.#rows.set(`${row.profileId} ${row.state}`, { ...row });
  }

  /** An upload went from a state (null: it is new) to the one it is in. */
  moved(upload: Upload, from: Kind | null): void {
    const to = upload.state.kind;
    if (from === to) return;
    if (from !== null) this.#add(upload, from, -1);
    this.#add(upload, to, 1);
  }

  rows(): readonly StateCount[] {
    return [...this.#rows.values()];
  }

  /** Uploads of a profile that are still owed to the person. */
  owed(profile: ProfileId): number {
    const owed = this.rows().filter((row) => row.profileId === profile && OWED.has(row.state));
    return owed.reduce((sum, row) => sum + row.count, 0);
  }

  #add({ profileId, version }: Upload, state: Kind, by: 1 | -1): void {
    const key = `${profileId} ${state}`;
    const row = this.#rows.get(key) ?? { profileId, state, count: 0, bytes: 0 };
    row.count += by;
    row.bytes += by * version.size;
    this.#rows.set(key, row);
  }
}

/** States of uploads that are still owed to the person. */
export const OWED: ReadonlySet<Kind> = new Set<Kind>([
  'queued',
  'sending',
  'finishing',
  'sent',
  'waiting',
  'blocked',
]);
