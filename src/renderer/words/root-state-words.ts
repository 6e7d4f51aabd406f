import { whenWithin } from '../../shared/language/format.ts';
import type { RootView } from '../../shared/model.ts';
import { SECOND } from '../../shared/units.ts';
import { FOLDERS, ROOT_STATE_TEXT, ROOT_STATE_WORDS } from './folder-words.ts';

/** Whether a folder is watched by looking at it every so often. */
export const isPolled = ({ state, pollMs }: RootView): boolean =>
  state === 'watching' && pollMs !== undefined;

/** "Watching", "Network drive", "Missing since 09:12" */
export function rootStateWords(root: RootView, now: number): string {
  if (isPolled(root)) return FOLDERS.polled;
  const state = ROOT_STATE_WORDS[root.state];
  return root.since === undefined ? state : FOLDERS.since({ state, time: whenWithin(root.since, now) });
}

/** What the state of a folder means, and what to do. */
export const rootStateText = (root: RootView): string =>
  isPolled(root)
    ? FOLDERS.polledText({ seconds: Math.max(1, Math.round((root.pollMs ?? 0) / SECOND)) })
    : ROOT_STATE_TEXT[root.state];
