import type { ProfileId } from './ids.ts';
import type { Problem } from './outcome.ts';

/** The steps of first run that need an account, in their order; the one before them is the key. */
export const FIRST_RUN_STEPS = ['clients', 'folders', 'first-file'] as const;

/** Where a person stands in first run. Kept: a restart goes on there. */
export type FirstRunStep = (typeof FIRST_RUN_STEPS)[number];

/** A folder that would be made for a client who has none. */
export interface ProposedFolder {
  readonly profileId: ProfileId;
  /** As text for people: `~/Hotfolder/Acme`. Main makes it by itself; nobody sends it back. */
  readonly path: string;
}

/** What came of making folders: how many are watched now, and why the others are not. */
export interface MadeFolders {
  readonly made: number;
  readonly left: readonly { readonly profileId: ProfileId; readonly problem: Problem }[];
}
