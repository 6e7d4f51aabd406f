import { create } from 'zustand';
import type { MediaItemView } from '../../shared/model.ts';

/** Which question about items is open. They stand beside the grid, whose tiles come and go. */
export interface ItemDialogs {
  /** The text a new public link begins with; null = not adding. */
  readonly adding: string | null;
  /** The public link about whose removal is being asked. */
  readonly removing: MediaItemView | null;
  /** The items whose originals are to go up once more. */
  readonly again: readonly MediaItemView[] | null;
}

export const useItemDialogs = create<ItemDialogs>()(() => ({ adding: null, removing: null, again: null }));

/** Opens the dialog for a new link, with what was pasted; closes it with null. */
export const askForLink = (adding: string | null): void => useItemDialogs.setState({ adding });

/** Opens the question before a link leaves its gallery, or closes it. */
export const askToRemoveLink = (removing: MediaItemView | null): void =>
  useItemDialogs.setState({ removing });

/** Opens the question before originals go up once more, or closes it. */
export const askToSendAgain = (again: readonly MediaItemView[] | null): void =>
  useItemDialogs.setState({ again });
