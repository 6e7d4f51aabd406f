import { create } from 'zustand';
import type { MediaItemView } from '../../shared/model.ts';

/** Which dialog about public links is open. They stand beside the grid, whose tiles come and go. */
export interface LinkDialogs {
  /** The text the new link begins with; null = not adding. */
  readonly adding: string | null;
  /** The link about whose removal is being asked. */
  readonly removing: MediaItemView | null;
}

export const useLinkDialogs = create<LinkDialogs>()(() => ({ adding: null, removing: null }));

/** Opens the dialog for a new link, with what was pasted; closes it with null. */
export const askForLink = (adding: string | null): void => useLinkDialogs.setState({ adding });

/** Opens the question before a link leaves its gallery, or closes it. */
export const askToRemoveLink = (removing: MediaItemView | null): void =>
  useLinkDialogs.setState({ removing });
