import { momentWithin } from '../../shared/language/dates.ts';
import { isToday, timeOfDay } from '../../shared/language/format.ts';
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

/** One with a sub-folder per client feeds all of them. "12 folders feed 6 clients. 9 are watched, 3 need you or wait." */
export function foldersState(
  roots: readonly RootView[],
  {
    clients: clientsInAll,
    of,
  }: {
    readonly clients: number;
    /** The client who has none of the folders there are. */
    readonly of?: string | undefined;
  },
): string {
  if (roots.length === 0) return of === undefined ? FOLDERS.none : FOLDERS.noneOf({ client: of });
  const everybodys = roots.some((root) => root.profileId === null);
  const clients = everybodys ? clientsInAll : new Set(roots.map((root) => root.profileId)).size;
  const watched = roots.filter((root) => root.state === 'watching').length;
  const rest = roots.length - watched;
  const states = rest === 0 ? FOLDERS.watched({ watched }) : FOLDERS.watchedRest({ watched, rest });
  return `${FOLDERS.feed({ folders: roots.length, clients })} ${states}`;
}

/** "After upload, for ~/Pictures: Move to _Uploaded" */
export const afterIs = (path: string, rule: AfterRule): string =>
  FOLDERS.afterIs({ path, rule: AFTER_SHORT[rule] });

export function lookedAt(at: number | null, now: number): string {
  if (at === null) return FOLDERS.notYet;
  return isToday(at, now)
    ? FOLDERS.lookedAt({ time: timeOfDay(at) })
    : FOLDERS.lookedEarlier({ when: momentWithin(at, now) });
}
