import { counted, number, timeOfDay } from '../../shared/language/format.ts';
import { words } from '../../shared/language/words.ts';
import type { ClosedReason, Stage, UploadView } from '../../shared/model.ts';
import { daysLeft } from '../gallery/days-left.ts';
import type { Hold } from '../queue/hold-of.ts';
import type { Lens } from '../queue/lenses.ts';
import { type LinkState, linkState } from '../queue/link-state.ts';
import { FAILURE_WORDS, failureSentences } from './failure-words.ts';
import { ROW_CAUSES } from './row-cause-words.ts';

export const QUEUE = words.queue;

export const LENS_WORDS: { readonly [Name in Lens]: string } = words.queue.lenses;

const CLOSED_WORDS: { readonly [Reason in ClosedReason]: string } = {
  superseded: 'Replaced by a newer version',
  vanished: 'Not sent: the file is gone',
  cancelled: 'Cancelled',
  known: 'Already in the library',
};

/** Percent of the body handed over, whole numbers; 100 only when it is all out. */
export function percent(upload: UploadView): number {
  if (upload.sizeBytes <= 0) return 0;
  return Math.min(100, Math.floor((upload.sentBytes / upload.sizeBytes) * 100));
}

const BLOCKED_WORDS: { readonly [code: string]: string } = {
  'key-rejected': 'Needs a working key',
  'key-missing': 'Needs its key',
  'not-in-plan': 'Needs another plan',
  'direct-unclear': 'Needs your decision',
  'maybe-sent': 'Needs your decision',
};

/** Blocked because the file may be up already. */
const UP_ALREADY: ReadonlySet<string | undefined> = new Set(['direct-unclear', 'maybe-sent']);

const STAGE_WORDS: { readonly [Name in Stage]: (upload: UploadView) => string } = {
  queued: () => 'Queued',
  settling: () => 'Waiting for the file to finish',
  preparing: () => 'Preparing',
  uploading: (upload) => `Uploading, ${percent(upload)} %`,
  checking: () => 'Checking link',
  waiting: () => 'Waiting to try again',
  blocked: (upload) => BLOCKED_WORDS[upload.failure?.code ?? ''] ?? 'Needs you',
  failed: failedWords,
  done: (upload) => (upload.doneAt === null ? 'Done' : `Done at ${timeOfDay(upload.doneAt)}`),
  closed: (upload) => (upload.closed === null ? 'Closed' : CLOSED_WORDS[upload.closed]),
};

function failedWords(upload: UploadView): string {
  if (upload.failure === null) return 'Not sent';
  const cause = ROW_CAUSES[upload.failure.code];
  return `Not sent: ${cause.charAt(0).toLowerCase()}${cause.slice(1)}`;
}

/** Said in place of "Done at" once the link no longer works. */
const ENDED_WORDS: { readonly [State in LinkState]?: string } = { expired: 'Expired', gone: 'Link gone' };

/** The stage of a row, in words. A pause of the person's is said first while nothing is on its way. */
export function stageWords(upload: UploadView, link: LinkState): string {
  const ended = ENDED_WORDS[link];
  if (ended !== undefined) return ended;
  if (upload.paused && upload.stage === 'queued') return 'Paused by you';
  return STAGE_WORDS[upload.stage](upload);
}

const HOLD_WORDS: { readonly [Kind in Exclude<Hold['kind'], 'rate'>]: string } = {
  none: 'Goes on by itself',
  file: 'Goes on when you say so',
  all: 'You paused every upload',
  client: 'You paused this client',
  key: 'Goes on once the key works',
  account: 'Goes on once the API key works',
  offline: 'Goes on once back online',
};

const queuedUnder = (hold: Hold): string =>
  hold.kind === 'rate' ? `Goes on at ${timeOfDay(hold.until)}` : HOLD_WORDS[hold.kind];

/** The whole story of a failed row, for its tooltip; empty where nothing failed. */
export const wholeStory = (upload: UploadView): string =>
  upload.failure === null || upload.stage === 'done' ? '' : failureSentences(upload.failure);

/** "Link ready, 30 days left"; what to do once it has ended. */
function linkWords(upload: UploadView, now: number): string {
  if (linkState(upload, now) !== 'ready') return 'Upload again for a new link';
  const days = daysLeft(upload.expiresAt, now);
  if (days === null) return 'Link ready';
  return days === 0 ? 'Link ready, ends today' : `Link ready, ${counted(days, 'day')} left`;
}

/** The line under the stage where there is no stage line: the cause, or what to do. */
export function underStage(upload: UploadView, hold: Hold, now: number): string {
  const words = upload.failure === null ? null : FAILURE_WORDS[upload.failure.code];
  switch (upload.stage) {
    case 'waiting':
      return `${upload.failure === null ? 'Waiting' : ROW_CAUSES[upload.failure.code]}. Try ${upload.attempt + 1}`;
    case 'blocked':
      return UP_ALREADY.has(upload.failure?.code) ? 'Look in the gallery first' : 'Nothing was sent';
    case 'failed':
      return words?.you === '' || words === null ? 'Nothing was sent' : words.you;
    case 'done':
      return linkWords(upload, now);
    case 'closed':
      return upload.accessUrl === null ? 'Nothing more to do' : linkWords(upload, now);
    case 'queued':
      return queuedUnder(hold);
    default:
      return '';
  }
}

/** "61 files for 6 clients. 5 are uploading, 23 need you." */
export function queueState(open: number, clients: number, uploading: number, attention: number): string {
  if (open === 0) return 'Everything is up.';
  const head = `${counted(open, 'file')} for ${counted(clients, 'client')}.`;
  const needs = attention === 1 ? '1 needs you' : `${number(attention)} need you`;
  const busy = uploading === 1 ? '1 is uploading' : `${number(uploading)} are uploading`;
  if (uploading === 0 && attention === 0) return head;
  if (uploading === 0) return `${head} ${needs}.`;
  return attention === 0 ? `${head} ${busy}.` : `${head} ${busy}, ${needs}.`;
}

/** "23 files, found 14:02 in ~/Hotfolder/Acme" */
export const sleeveFacts = (count: number, foundAt: number, folder: string): string =>
  `${counted(count, 'file')}, found ${timeOfDay(foundAt)} in ${folder}`;

export const sleeveUp = (up: number, count: number): string => `${number(up)} of ${number(count)} up`;
export const sleeveHeld = 'Held until the key works';
export const pauseSleeve = (client: string): string => `Pause these files of ${client}`;
export const resumeSleeve = (client: string): string => `Go on with these files of ${client}`;

/** "12 files for Acme are up." */
export const batchUp = (count: number, client: string): string =>
  count === 1 ? `1 file for ${client} is up.` : `${number(count)} files for ${client} are up.`;

export const stillGrowing = 'still growing';
/** "12 folders are watched; the last file came in at 14:05." */
export function emptyText(folders: number, lastFoundAt: number | null): string {
  const watched =
    folders === 0 ? 'No folder is watched' : counted(folders, 'folder is watched', 'folders are watched');
  const last = lastFoundAt === null ? '' : `; the last file came in at ${timeOfDay(lastFoundAt)}`;
  return `${watched}${last}. Drop files anywhere in this window and you are asked for the client.`;
}

export const selectionText = (count: number, clients: readonly string[]): string =>
  clients.length > 3
    ? `${number(count)} selected, from ${clients.length} clients`
    : `${number(count)} selected, ${clients.join(', ')}`;
export const selectAll = (count: number): string => `Select all ${number(count)}`;
export const copyLinks = (count: number): string => `Copy ${counted(count, 'link')}`;
export const cancelSome = (count: number): string => `Cancel ${number(count)}`;
export const retrySome = (count: number): string => `Try ${number(count)} again`;
export const copied = (fileName: string, client: string): string =>
  `Link for ${fileName} of ${client} copied`;
export const copiedMany = (count: number, clients: readonly string[]): string =>
  `${counted(count, 'link')} of ${clients.join(', ')} copied`;
export const cancelQuestion = (count: number, clients: string): string =>
  `Cancel ${counted(count, 'upload')} for ${clients}?`;
export const cancelFollows = 'The files stay where they are. What is already up stays up.';
export const cancelVerb = (count: number): string => `Cancel ${counted(count, 'upload')}`;
export const keepUploading = 'Keep uploading';
