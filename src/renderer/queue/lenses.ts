import { isPaused } from '../../shared/is-paused.ts';
import type { Stage, UploadView } from '../../shared/model.ts';

/** The tabs over the queue. */
export type Lens = 'all' | 'active' | 'waiting' | 'attention' | 'done';
export const LENSES: readonly Lens[] = ['all', 'active', 'waiting', 'attention', 'done'];

const LENS_OF: { readonly [Name in Stage]: Exclude<Lens, 'all'> } = {
  settling: 'active',
  preparing: 'active',
  uploading: 'active',
  checking: 'active',
  queued: 'waiting',
  waiting: 'waiting',
  blocked: 'attention',
  failed: 'attention',
  done: 'done',
  closed: 'done',
};

/** The tab a stage belongs to, besides All. */
export const lensOf = (upload: UploadView): Exclude<Lens, 'all'> => LENS_OF[upload.stage];

/** Whether anything is still to happen with this file, by itself or by the person. */
export const isOpen = (upload: UploadView): boolean => lensOf(upload) !== 'done';

/** How many rows each tab holds. */
export function countLenses(uploads: readonly UploadView[]): { readonly [Name in Lens]: number } {
  const counts = { all: uploads.length, active: 0, waiting: 0, attention: 0, done: 0 };
  for (const upload of uploads) counts[lensOf(upload)] += 1;
  return counts;
}

/** What may be done with a row, by its stage. */
export const mayPause = (upload: UploadView): boolean =>
  !isPaused(upload) && ['queued', 'preparing', 'uploading', 'waiting'].includes(upload.stage);
/** Only a file's own pause ends by a word about this file; what else holds it ends where it was said. */
export const mayGoOn = (upload: UploadView): boolean => upload.paused && isOpen(upload);
/** Paused when its last byte may have left already: it comes to its end all the same. */
export const isFinishing = (upload: UploadView): boolean =>
  isPaused(upload) && ['preparing', 'uploading', 'checking'].includes(upload.stage);
export const mayRetry = (upload: UploadView): boolean =>
  ['waiting', 'blocked', 'failed'].includes(upload.stage) || upload.closed === 'cancelled';
/** Nothing tells whether it arrived: to send it once more is a decision about this one file. */
export const isUnclear = (upload: UploadView): boolean =>
  upload.stage === 'blocked' && upload.failure?.code === 'direct-unclear';

/** Failures of a file whose bytes may be there already: what is said of it stays. */
const MAY_BE_THERE: ReadonlySet<string | undefined> = new Set([
  'direct-unanswered',
  'direct-unclear',
  'verify-missing',
]);
export const mayDescribe = (upload: UploadView): boolean =>
  ['queued', 'waiting', 'blocked', 'failed'].includes(upload.stage) &&
  !MAY_BE_THERE.has(upload.failure?.code);
/** Of what is being checked every byte has left; a file that still settles is not in the queue yet. */
export const mayCancel = (upload: UploadView): boolean =>
  isOpen(upload) && upload.stage !== 'checking' && upload.stage !== 'settling';
/** A link that was confirmed to be gone is no use to anyone; a date alone proves nothing. */
export const mayCopy = (upload: UploadView): boolean => upload.accessUrl !== null && upload.goneAt === null;
/** Files that are still being written are not kept yet, so nothing has happened to them. */
export const hasEvents = (upload: UploadView): boolean => upload.stage !== 'settling';
/** Only content that is, or was, in the library: everything else has not been uploaded yet. */
export const mayUploadAgain = (upload: UploadView): boolean =>
  upload.stage === 'done' || (upload.stage === 'closed' && upload.closed === 'known');
