import { words } from '../../shared/language/words.ts';
import type { HistoryResult, UploadView } from '../../shared/model.ts';
import type { LinkState } from '../queue/link-state.ts';
import { stageWords } from './queue-words.ts';

export const ACTIVITY = words.activity;

export type ResultChoice = 'all' | HistoryResult;

export const RESULT_WORDS: { readonly [Choice in ResultChoice]: string } = words.activity.results;

/** What became of a file, in as few words as its row has room for. */
export const resultWords = (upload: UploadView, link: LinkState, now: number): string =>
  upload.stage === 'done' && link === 'ready' ? RESULT_WORDS.up : stageWords(upload, link, now);

/** Of what the list tells. */
interface Told {
  /** Older entries are kept than were read. */
  readonly more: boolean;
  /** The client's name where one is chosen. */
  readonly client: string | null;
  readonly result?: ResultChoice;
}

/** The line under the title: "172 files were not sent." */
export function activityState(count: number, { more, client, result = 'all' }: Told): string {
  const say = ACTIVITY.states[result];
  if (client === null) {
    if (count === 0) return say.none;
    return more ? say.newest({ count }) : say.ended({ count });
  }
  if (count === 0) return say.noneFor({ client });
  return more ? say.newestFor({ count, client }) : say.endedFor({ count, client });
}

/** The line under the title while a search narrows what was read. */
export const searchState = (found: number, count: number, more: boolean): string =>
  more ? ACTIVITY.foundInNewest({ found, count }) : ACTIVITY.found({ found, count });

/** What an export takes in: the search does not narrow it. */
export const exportScope = (result: ResultChoice, client: string | null): string =>
  ACTIVITY.exportScopes[result]({ client: client ?? ACTIVITY.allClients });
