import { create } from 'zustand';
import type { MediaItemId } from '../../shared/ids.ts';
import type { MediaItemView } from '../../shared/model.ts';
import { say } from '../state/messages.ts';
import { useWindow } from '../state/window-store.ts';
import { GALLERY, selectionName } from '../words/gallery-words.ts';
import {
  choose,
  chooseAll,
  chosenItems,
  type Gesture,
  keepShown,
  NOTHING,
  type Selection,
} from './selection.ts';

/** What is chosen in the gallery, and the tile that is its tab stop. */
export interface Chosen {
  readonly selection: Selection;
  readonly current: MediaItemId | null;
}

export const useChosen = create<Chosen>()(() => ({ selection: NOTHING, current: null }));

/** Makes a tile the tab stop. */
export const setCurrent = (current: MediaItemId): void =>
  useChosen.setState((before) => (before.current === current ? before : { current }));

/** Chooses by a click or key on an item. */
export function chooseItem(
  gesture: Gesture,
  place: { readonly id: MediaItemId; readonly shown: readonly MediaItemView[] },
): void {
  const selection = choose(useChosen.getState().selection, gesture, place);
  useChosen.setState({ selection, current: place.id });
  if (gesture === 'span' || gesture === 'add-span') sayWhatIsChosen(selection, place.shown);
}

/** Whether this item is chosen, and nothing else. */
export function isOnlyChosen(id: MediaItemId): boolean {
  const { ids } = useChosen.getState().selection;
  return ids.size === 1 && ids.has(id);
}

/** Chooses everything that is shown. */
export function chooseAllShown(shown: readonly MediaItemView[]): void {
  const selection = chooseAll(shown, useChosen.getState().current);
  useChosen.setState({ selection });
  sayWhatIsChosen(selection, shown);
}

/** Forgets what is no longer shown. */
export const forgetHidden = (shown: readonly MediaItemView[]): void =>
  useChosen.setState((before) => {
    const selection = keepShown(before.selection, shown);
    return selection === before.selection ? before : { selection };
  });

/** Lets go of everything; false where nothing was chosen. */
export function clearSelection(): boolean {
  if (useChosen.getState().selection.ids.size === 0) return false;
  useChosen.setState({ selection: NOTHING });
  say(GALLERY.selectionCleared);
  return true;
}

/** The names of an item list's clients, each once, in order of appearance. */
export function clientNames(items: readonly MediaItemView[]): readonly string[] {
  const { profiles } = useWindow.getState();
  return [...new Set(items.map(({ profileId }) => profileId))].map(
    (id) => profiles.get(id)?.name ?? GALLERY.removedClient,
  );
}

function sayWhatIsChosen(selection: Selection, shown: readonly MediaItemView[]): void {
  const items = chosenItems(selection, shown);
  say(selectionName(items.length, clientNames(items)));
}
