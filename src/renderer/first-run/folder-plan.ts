import type { FolderGrant } from '../../shared/contract.ts';
import type { ProposedFolder } from '../../shared/first-run.ts';
import type { ProfileId } from '../../shared/ids.ts';

/** What is meant to become of one client's folder: made as proposed, one of their own, or none for now. */
export type FolderWish = 'make' | 'none' | FolderGrant;

/** One client without a folder, with what the person wants and why it did not work the last time. */
export interface PlannedFolder extends ProposedFolder {
  readonly wish: FolderWish;
  /** Empty unless it was tried. */
  readonly error: string;
}

/** A plan from what is proposed: what was wished before stays. */
export const planFolders = (
  proposed: readonly ProposedFolder[],
  before: readonly PlannedFolder[],
): readonly PlannedFolder[] => {
  const known = new Map(before.map((plan) => [plan.profileId, plan]));
  return proposed.map((folder) => ({
    ...folder,
    wish: known.get(folder.profileId)?.wish ?? 'make',
    error: known.get(folder.profileId)?.error ?? '',
  }));
};

/** The plan with another wish for one client, or for all. */
export const withWish = (
  plans: readonly PlannedFolder[],
  profileId: ProfileId | null,
  wish: FolderWish,
): readonly PlannedFolder[] =>
  plans.map((plan) =>
    profileId === null || plan.profileId === profileId ? { ...plan, wish, error: '' } : plan,
  );

/** Clients whose proposed folder is to be made. */
export const toMake = (plans: readonly PlannedFolder[]): readonly ProfileId[] =>
  plans.flatMap(({ wish, profileId }) => (wish === 'make' ? [profileId] : []));

/** Folders of the person's own, each with its client. */
export const toWatch = (
  plans: readonly PlannedFolder[],
): readonly { readonly profileId: ProfileId; readonly grant: string }[] =>
  plans.flatMap(({ wish, profileId }) =>
    typeof wish === 'string' ? [] : [{ profileId, grant: wish.grant }],
  );
