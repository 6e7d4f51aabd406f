import { counted, number, timeOfDay } from '../../shared/language/format.ts';
import { words } from '../../shared/language/words.ts';
import type { AfterRule, IgnoredReason, RootState, RootView } from '../../shared/model.ts';

export const FOLDERS = words.folders;

export const AFTER_RULES: readonly AfterRule[] = ['leave', 'move', 'trash'];

/** What becomes of an original, as a choice in a dialog. */
export const AFTER_WORDS: { readonly [Rule in AfterRule]: string } = words.folders.afterRules;

/** The same where there is less room. */
export const AFTER_SHORT: { readonly [Rule in AfterRule]: string } = words.folders.afterShort;

/** What follows from each rule. */
export const AFTER_HINTS: { readonly [Rule in AfterRule]: string } = words.folders.afterHints;

export const ROOT_STATE_WORDS: { readonly [State in RootState]: string } = words.folders.states;

/** What the state of a folder means, and what to do. */
export const ROOT_STATE_TEXT: { readonly [State in RootState]: string } = words.folders.stateTexts;

export const IGNORED_WORDS: { readonly [Reason in IgnoredReason]: string } = words.folders.ignored;

/** The same in a word or two, for a filter. */
export const REASON_SHORT: { readonly [Reason in IgnoredReason]: string } = words.folders.reasons;

/** "12 folders feed 6 clients. 9 are watched, 3 need you or wait." */
export function foldersState(roots: readonly RootView[]): string {
  if (roots.length === 0) return 'No folder is watched.';
  const clients = new Set(roots.map((root) => root.profileId)).size;
  const watched = roots.filter((root) => root.state === 'watching').length;
  const head = `${counted(roots.length, 'folder feeds', 'folders feed')} ${counted(clients, 'client')}.`;
  const rest = roots.length - watched;
  const are = `${number(watched)} ${watched === 1 ? 'is' : 'are'} watched`;
  return rest === 0
    ? `${head} ${are}.`
    : `${head} ${are}, ${number(rest)} ${rest === 1 ? 'needs' : 'need'} you or wait.`;
}

/** "3 on their way, 12 live, 1 left alone" */
export const rootCounts = ({ queued, known, ignored }: RootView['counts']): string =>
  `${number(queued)} on ${queued === 1 ? 'its' : 'their'} way, ${number(known)} live, ${number(ignored)} left alone`;

/** "After upload, for ~/Pictures: Move to _Uploaded" */
export const afterIs = (path: string, rule: AfterRule): string =>
  `${FOLDERS.after}, for ${path}: ${AFTER_SHORT[rule]}`;

export const lookedAt = (at: number | null): string =>
  at === null ? FOLDERS.notYet : `last look at ${timeOfDay(at)}`;
export const watchFor = (client: string): string => `Watch for ${client}`;
export const removeQuestion = (path: string): string => `Stop watching ${path}?`;
export const removeFollows = (client: string): string =>
  `Files stay where they are, and so does what is already in the library of ${client}. Uploads already in the queue go on. New files are no longer uploaded.`;
export const watching = (path: string, client: string): string => `${path} is watched for ${client}`;
export const stopped = (path: string): string => `${path} is no longer watched`;
export const whyIgnored = (reason: IgnoredReason): string => IGNORED_WORDS[reason];
