import { ADVICE, type FailureCode } from '../../shared/failure.ts';
import { restsPaused } from '../../shared/is-paused.ts';
import { momentWithin } from '../../shared/language/dates.ts';
import { isToday, timeOfDay } from '../../shared/language/format.ts';
import { nameList } from '../../shared/language/name-list.ts';
import { words } from '../../shared/language/words.ts';
import type { ClosedReason, Stage, UploadView } from '../../shared/model.ts';
import { daysLeft } from '../gallery/days-left.ts';
import type { Hold } from '../queue/hold-of.ts';
import type { Lens } from '../queue/lenses.ts';
import { type LinkState, linkState } from '../queue/link-state.ts';
import { FAILURE_WORDS, failureSentences } from './failure-words.ts';
import { ROW_CAUSES } from './row-cause-words.ts';

export const ORDER = words.queueOrder;
export const QUEUE = words.queue;

export const LENS_WORDS: { readonly [Name in Lens]: string } = words.queue.lenses;

const CLOSED_WORDS: { readonly [Reason in ClosedReason]: string } = words.queue.closed;

/** Percent of the body handed over, whole numbers; 100 only when it is all out. */
export function percent(upload: UploadView): number {
  if (upload.sizeBytes <= 0) return 0;
  return Math.min(100, Math.floor((upload.sentBytes / upload.sizeBytes) * 100));
}

const BLOCKED_WORDS: { readonly [code: string]: string } = words.queue.blocked;

/** Blocked because the file may be up already. */
const UP_ALREADY: ReadonlySet<string | undefined> = new Set(['direct-unclear', 'maybe-sent']);

const STAGE_WORDS: { readonly [Name in Stage]: (upload: UploadView, now: number) => string } = {
  queued: () => QUEUE.stages.queued,
  settling: () => QUEUE.stages.settling,
  preparing: () => QUEUE.stages.preparing,
  uploading: (upload) => QUEUE.stages.uploading({ percent: percent(upload) }),
  checking: () => QUEUE.stages.checking,
  waiting: () => QUEUE.stages.waiting,
  blocked: (upload) => BLOCKED_WORDS[upload.failure?.code ?? 'other'] ?? QUEUE.blocked.other,
  failed: failedWords,
  done: doneWords,
  closed: (upload) => (upload.closed === null ? QUEUE.closed.other : CLOSED_WORDS[upload.closed]),
};

type GivenUp = {
  [Code in FailureCode]: (typeof ADVICE)[Code] extends 'give-up' ? Code : never;
}[FailureCode];
const NOT_SENT: { readonly [Code in GivenUp]: string } = words.queue.notSent.because;

const isGivenUp = (code: FailureCode): code is GivenUp => ADVICE[code] === 'give-up';

function doneWords({ doneAt }: UploadView, now: number): string {
  if (doneAt === null) return QUEUE.stages.done;
  return isToday(doneAt, now)
    ? QUEUE.stages.doneAt({ time: timeOfDay(doneAt) })
    : QUEUE.stages.doneEarlier({ when: momentWithin(doneAt, now) });
}

function failedWords({ failure }: UploadView): string {
  return failure !== null && isGivenUp(failure.code) ? NOT_SENT[failure.code] : QUEUE.notSent.plain;
}

/** The stage of a row, in words. A pause of the person's is said first while nothing is on its way. */
export function stageWords(upload: UploadView, link: LinkState, now: number): string {
  if (link === 'expired' || link === 'gone') return QUEUE.stages[link];
  if (restsPaused(upload)) return QUEUE.stages.paused;
  return STAGE_WORDS[upload.stage](upload, now);
}

function queuedUnder(hold: Hold): string {
  if (hold.kind === 'rate') return QUEUE.holds.rate({ time: timeOfDay(hold.until) });
  if (hold.kind === 'all' && hold.until !== null) {
    return QUEUE.holds.allUntil({ time: timeOfDay(hold.until) });
  }
  return QUEUE.holds[hold.kind];
}

/** The whole story of a failed row, for its tooltip; empty where nothing failed. */
export const wholeStory = (upload: UploadView): string =>
  upload.failure === null || upload.stage === 'done' ? '' : failureSentences(upload.failure);

/** "Link ready, 30 days left"; what to do once it has ended. */
function linkWords(upload: UploadView, now: number): string {
  if (linkState(upload, now) !== 'ready') return QUEUE.under.again;
  const days = daysLeft(upload.expiresAt, now);
  if (days === null) return QUEUE.under.ready;
  return days === 0 ? QUEUE.under.endsToday : QUEUE.under.daysLeft({ count: days });
}

/** The line under the stage where there is no stage line: the cause, or what to do. */
export function underStage(upload: UploadView, hold: Hold, now: number): string {
  const { under } = QUEUE;
  // The next try is not before the pause ends; what failed is in the tooltip.
  if (restsPaused(upload)) return queuedUnder(hold);
  switch (upload.stage) {
    case 'waiting': {
      const cause = upload.failure === null ? under.waiting : ROW_CAUSES[upload.failure.code];
      return under.tryNext({ cause, attempt: upload.attempt + 1 });
    }
    case 'blocked':
      return UP_ALREADY.has(upload.failure?.code) ? under.lookFirst : under.nothingSent;
    case 'failed':
      return (upload.failure && FAILURE_WORDS[upload.failure.code].you) || under.nothingSent;
    case 'done':
      return linkWords(upload, now);
    case 'closed':
      return upload.accessUrl === null ? under.nothingMore : linkWords(upload, now);
    case 'queued':
      return queuedUnder(hold);
    default:
      return '';
  }
}

/** What the queue's own sentence counts. */
export interface QueueCount {
  /** Files that are not up, of so many clients. */
  readonly files: number;
  readonly clients: number;
  /** The client's name where it is one. */
  readonly client: string;
  /** Files whose bytes are on their way. */
  readonly busy: number;
  /** Files that wait for the person. */
  readonly needs: number;
}

/** "61 files for 6 clients. 5 are uploading, 23 need you." */
export function queueState({ files, clients, client, busy, needs }: QueueCount): string {
  const { state } = QUEUE;
  if (busy === 0 && needs === 0) return state.open({ files, clients, client });
  if (busy === 0) return state.needs({ files, clients, client, needs });
  return needs === 0
    ? state.busy({ files, clients, client, busy })
    : state.busyNeeds({ files, clients, client, busy, needs });
}

/** What narrows the queue, and how many files that leaves; none of them is on its way. */
export interface Narrowed {
  readonly found: number;
  readonly search: string;
  /** The client's name where one is chosen. */
  readonly client: string | null;
}

/** The queue's own sentence while nothing is on its way: of the whole queue only what is true of the whole. */
export function restingState({ found, search, client }: Narrowed): string {
  const { state } = QUEUE;
  if (search !== '') return found === 0 ? state.noneFound({ search }) : state.foundEnded({ files: found });
  if (client !== null) return state.nothingOf({ client });
  return found === 0 ? state.nothing : state.allUp;
}

/** What the tab of a lens says while it holds nothing. */
export const NOTHING_UNDER: { readonly [Name in Exclude<Lens, 'all'>]: string } = words.queue.nothingUnder;

/** "12 folders are watched; the last file came in at 14:05." And what to do next. */
export function emptyText(folders: number, lastFoundAt: number | null, now: number): string {
  const { empty } = QUEUE;
  if (lastFoundAt === null) return empty.text({ folders });
  return isToday(lastFoundAt, now)
    ? empty.textLast({ folders, time: timeOfDay(lastFoundAt) })
    : empty.textLastEarlier({ folders, when: momentWithin(lastFoundAt, now) });
}

/** Said by every place that copies one link. */
export const copied = (fileName: string, client: string): string => QUEUE.copied({ fileName, client });

/** Names every client up to three, then their number: the list is in the tooltip. */
export const selectionText = (count: number, clients: readonly string[]): string =>
  clients.length > 3
    ? QUEUE.selection.ofMany({ count, clients: clients.length })
    : QUEUE.selection.ofClients({ count, clients: nameList(clients) });
