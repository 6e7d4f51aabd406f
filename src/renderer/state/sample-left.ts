import { isPaused } from '../../shared/is-paused.ts';
import type { UploadView } from '../../shared/model.ts';
import { type LeftAt, roundedMinutes, timeLeft, withLeft } from './time-left.ts';

/** The key of everything together; batches and rows go by their ids. */
export const WHOLE_QUEUE = 'all';

/** What was left, by what it is the rest of: everything, a batch, a row that is being sent. */
export type Tracks = ReadonlyMap<string, readonly LeftAt[]>;

/** Takes one sample of everything that moves; what no longer does is forgotten. `now` in epoch ms. */
export function sampleLeft(tracks: Tracks, uploads: Iterable<UploadView>, now: number): Tracks {
  const left = new Map<string, number>();
  const add = (key: string, bytes: number) => left.set(key, (left.get(key) ?? 0) + bytes);
  for (const upload of uploads) {
    if (!goesOut(upload)) continue;
    const bytes = Math.max(0, upload.sizeBytes - upload.sentBytes);
    add(WHOLE_QUEUE, bytes);
    add(upload.batchId, bytes);
    if (upload.stage === 'uploading') add(upload.id, bytes);
  }
  return new Map([...left].map(([key, bytes]) => [key, withLeft(tracks.get(key) ?? [], { at: now, bytes })]));
}

/** What will be sent without anybody's word; a file that still grows has no size to count with. */
const goesOut = (upload: UploadView): boolean =>
  !isPaused(upload) && ['queued', 'preparing', 'uploading', 'checking', 'waiting'].includes(upload.stage);

/** How long each takes, in rounded minutes; only where the speed was steady. */
export function minutesLeft(tracks: Tracks): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  for (const [key, samples] of tracks) {
    const left = timeLeft(samples);
    if (left !== null) known.set(key, roundedMinutes(left));
  }
  return known;
}
