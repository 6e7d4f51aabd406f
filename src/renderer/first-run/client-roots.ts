import type { ProfileId } from '../../shared/ids.ts';
import type { RootView } from '../../shared/model.ts';

/** A watched folder that belongs to one client. */
export type ClientRoot = RootView & { readonly profileId: ProfileId };

/** The folders that belong to one client each; those whose sub-folders are the clients' are not among them. */
export const clientRoots = (roots: Iterable<RootView>): readonly ClientRoot[] =>
  [...roots].filter((root): root is ClientRoot => root.profileId !== null);
