import type { ProfileId } from '../../shared/ids.ts';
import type { UploadView } from '../../shared/model.ts';
import { foldText } from '../state/fold-text.ts';
import { type Lens, lensOf } from './lenses.ts';
import type { Lingering } from './lingering.ts';

/** What narrows the queue besides its tab. */
export interface QueueFilter {
  readonly client: ProfileId | null;
  readonly search: string;
}

/** The rows of one client (or all) whose name or folder holds the search, in queue order. */
export function filterUploads(uploads: Iterable<UploadView>, filter: QueueFilter): readonly UploadView[] {
  const wanted = foldText(filter.search.trim());
  const rows: UploadView[] = [];
  for (const upload of uploads) {
    if (filter.client !== null && upload.profileId !== filter.client) continue;
    if (wanted !== '' && !foldText(`${upload.fileName} ${upload.folder}`).includes(wanted)) continue;
    rows.push(upload);
  }
  return rows.sort((one, other) => one.order - other.order);
}

const NONE: Lingering = new Map();

/** The rows under one tab, with those that have left it and still stand there. */
export const underLens = (
  uploads: readonly UploadView[],
  lens: Lens,
  lingering: Lingering = NONE,
): readonly UploadView[] =>
  lens === 'all'
    ? uploads
    : uploads.filter((upload) => lensOf(upload) === lens || lingering.get(upload.id) === lens);
