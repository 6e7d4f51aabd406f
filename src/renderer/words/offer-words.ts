import type { FailureCode } from '../../shared/failure.ts';
import { ADVICE } from '../../shared/failure.ts';
import { ago, bytes, counted, number } from '../../shared/language/format.ts';
import { words } from '../../shared/language/words.ts';
import type { IgnoredReason } from '../../shared/model.ts';
import type { OfferRefusal } from '../../shared/offer.ts';
import { FAILURE_WORDS } from './failure-words.ts';
import { IGNORED_WORDS } from './folder-words.ts';

export const OFFER = words.offer;

/** What is dragged, before its size is known: "3 files", "1 file or folder". */
export const dragged = (count: number, folders: boolean): string =>
  folders ? counted(count, 'file or folder', 'files or folders') : counted(count, 'file');

/** "Let go: 3 files to Marloquay Ceramics" */
export const letGoTo = (what: string, client: string): string => `Let go: ${what} to ${client}`;
/** "Last file: 2 min ago" */
export const lastFile = (at: number | null, now: number): string =>
  at === null ? 'No file yet' : `Last file: ${ago(at, now)}`;
export const toClient = (what: string, client: string): string => `${what} to ${client}`;

export const lookingText = (files: number, refused: number): string =>
  `${counted(files, 'file')} so far${refused === 0 ? '' : `, ${number(refused)} refused`}. Nothing has been sent.`;

/** "214 files for 6 clients, 9 without a client, 3 refused" */
export function previewTitle(matched: number, clients: number, unmatched: number, refused: number): string {
  const head = matched > 0 ? [`${counted(matched, 'file')} for ${counted(clients, 'client')}`] : [];
  const without =
    unmatched === 0
      ? []
      : [
          matched > 0
            ? `${number(unmatched)} without a client`
            : `${counted(unmatched, 'file')} without a client`,
        ];
  return [...head, ...without, ...refusedPart(refused)].join(', ');
}

/** "3 files for Marloquay Ceramics, 1 refused" */
export const clientTitle = (files: number, client: string, refused: number): string =>
  [`${counted(files, 'file')} for ${client}`, ...refusedPart(refused)].join(', ');

/** "3 files, 28 MB together, 1 refused" */
export const whoseText = (files: number, size: number, refused: number): string =>
  `${[counted(files, 'file'), `${bytes(size)} together`, ...refusedPart(refused)].join(', ')}. ${OFFER.sure}`;

const refusedPart = (refused: number): readonly string[] =>
  refused === 0 ? [] : [`${number(refused)} refused`];

export const previewText = (size: number): string => `${bytes(size)} together. ${OFFER.sure}`;

/** "61 files, 340 MB" */
export const partFacts = (files: number, size: number): string => `${counted(files, 'file')}, ${bytes(size)}`;

/** The first names, and how many more there are: "tins.png, leaves.png and 59 more". */
export function someNames(names: readonly string[], files: number): string {
  const rest = files - names.length;
  if (rest > 0) return `${names.join(', ')} and ${number(rest)} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** "Send 210 files to 6 clients", "Send 3 files to Marloquay Ceramics" */
export function sendVerb(files: number, clients: readonly string[]): string {
  if (files === 0) return OFFER.send;
  const [only] = clients;
  const to = clients.length === 1 && only !== undefined ? only : counted(clients.length, 'client');
  return `${OFFER.send} ${counted(files, 'file')} to ${to}`;
}

/** "3 files go to Marloquay Ceramics in 10 seconds." */
export const onTheirWay = (files: number, clients: readonly string[]): string => {
  const [only] = clients;
  const to = clients.length === 1 && only !== undefined ? only : counted(clients.length, 'client');
  return `${counted(files, 'file goes', 'files go')} to ${to} in 10 seconds.`;
};

export const firstPart = (files: number): string =>
  `Only the first ${number(files)} files are taken. Watch the folder to send all of it.`;

export const leftOut = (count: number): string =>
  `${counted(count, 'thing was', 'things were')} left out: no file on this computer. Save it first, then give it again.`;

const isFailure = (reason: IgnoredReason | FailureCode): reason is FailureCode =>
  Object.hasOwn(ADVICE, reason);

/** Why a file cannot be sent, without a full stop. */
export const refusalWords = (reason: OfferRefusal['reason']): string =>
  isFailure(reason) ? FAILURE_WORDS[reason].cause : IGNORED_WORDS[reason];

/** "Not a picture or a video: 2. Larger than 5 GB: 1." Of those told by name. */
export function refusalSummary(refused: readonly OfferRefusal[], count: number): string {
  const counts = new Map<string, number>();
  for (const { reason } of refused) {
    const words = refusalWords(reason);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const told = [...counts].map(([words, many]) => `${words}: ${number(many)}.`);
  const rest = count - refused.length;
  return [...told, ...(rest > 0 ? [`Others: ${number(rest)}.`] : [])].join(' ');
}

export const showRefused = (count: number): string => `Show ${counted(count, 'file')}`;
export const moreRefused = (count: number): string => `and ${number(count)} more`;
export const typeName = (clients: number): string => `Type a name, ${counted(clients, 'client')}`;

/** "3 files go to Marloquay Ceramics in 7 seconds" */
export const goesIn = (files: number, client: string, seconds: number): string =>
  `${counted(files, 'file goes', 'files go')} to ${client} in ${counted(seconds, 'second')}`;

export const HOLD = words.hold;

export const undoFor = (files: number, client: string): string =>
  `${HOLD.undo}: ${counted(files, 'file')} to ${client}`;
export const sendNowFor = (files: number, client: string): string =>
  `${HOLD.sendNow}: ${counted(files, 'file')} to ${client}`;
export const takenBack = (files: number, client: string): string =>
  files === 0
    ? `Too late: the files for ${client} have left already.`
    : `${counted(files, 'file')} for ${client} taken back. Nothing was sent.`;
export const allTakenBack = (files: number): string =>
  files === 0
    ? 'Too late: the files have left already.'
    : `${counted(files, 'file')} taken back. Nothing of them was sent.`;
/** The status bar while nothing is under way but the hold. */
export const heldSentence = (files: number): string =>
  `${counted(files, 'file goes', 'files go')} in a moment, you can undo`;

/** "3 files, given just now" */
export const givenFacts = (files: number): string => `${counted(files, 'file')}, given just now`;
