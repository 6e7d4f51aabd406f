import type { ProfileId, UploadId } from '../../shared/ids.ts';
import { isPaused } from '../../shared/is-paused.ts';
import type { UploadView } from '../../shared/model.ts';

type Uploads = ReadonlyMap<UploadId, UploadView>;

/** Dealt once for each state of the queue, however many rows ask. */
const DEALT = new WeakMap<Uploads, ReadonlyMap<UploadId, number>>();

/** Which of its client's queued files this is, 1 = next; null of a file that does not stand in line. */
export function placeInLine(uploads: Uploads, id: UploadId): number | null {
  let places = DEALT.get(uploads);
  if (places === undefined) {
    places = deal(uploads);
    DEALT.set(uploads, places);
  }
  return places.get(id) ?? null;
}

function deal(uploads: Uploads): ReadonlyMap<UploadId, number> {
  const line: UploadView[] = [];
  for (const upload of uploads.values())
    if (upload.stage === 'queued' && !isPaused(upload)) line.push(upload);
  line.sort((one, other) => one.order - other.order);
  const last = new Map<ProfileId, number>();
  const places = new Map<UploadId, number>();
  for (const { id, profileId } of line) {
    const place = (last.get(profileId) ?? 0) + 1;
    last.set(profileId, place);
    places.set(id, place);
  }
  return places;
}
