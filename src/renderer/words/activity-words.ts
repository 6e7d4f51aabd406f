import { counted, number } from '../../shared/language/format.ts';
import { words } from '../../shared/language/words.ts';
import type { HistoryResult, UploadView } from '../../shared/model.ts';
import type { LinkState } from '../queue/link-state.ts';
import { stageWords } from './queue-words.ts';

export const ACTIVITY = words.activity;

export type ResultChoice = 'all' | HistoryResult;

export const RESULT_WORDS: { readonly [Choice in ResultChoice]: string } = words.activity.results;

/** What became of a file, in as few words as its row has room for. */
export const resultWords = (upload: UploadView, link: LinkState): string =>
  upload.stage === 'done' && link === 'ready' ? 'Up' : stageWords(upload, link);

/** The line under the title. `more`: older entries are kept than were read. */
export function activityState(count: number, more: boolean, client: string | null): string {
  const whose = client === null ? '' : ` for ${client}`;
  if (count === 0) return `No file has ended${whose}.`;
  if (more) return `The newest ${counted(count, 'file')} that have ended${whose}.`;
  return count === 1 ? `1 file has ended${whose}.` : `${number(count)} files have ended${whose}.`;
}

/** The line under the title while a search narrows what was read. */
export function searchState(found: number, count: number, more: boolean): string {
  const among = more ? `the newest ${number(count)}` : number(count);
  return found === 1 ? `1 of ${among} entries matches.` : `${number(found)} of ${among} entries match.`;
}

export const searchedAll = (count: number): string =>
  `The newest ${counted(count, 'entry', 'entries')} were searched.`;

/** What an export takes in: the search does not narrow it. */
export const exportScope = (result: ResultChoice, client: string | null): string =>
  `${result === 'all' ? 'Everything' : RESULT_WORDS[result]}, ${client ?? ACTIVITY.allClients}`;

export const exported = (count: number): string =>
  count === 1 ? '1 entry was exported.' : `${number(count)} entries were exported.`;

/** "8.1 MB, found 14:02" */
export const foundAt = (size: string, when: string): string => `${size}, found ${when}`;
