import type { InboxGroupId, InboxId, ProfileId, RootId } from './ids.ts';
import type { MediaKind } from './model.ts';

/**
 * Why a file has no client: it lies in the watched folder itself; no client, or more than one, bears its sub-folder's
 * name; the client a person chose for the sub-folder is gone; or a person who gave it decides later.
 */
export type WhyNoClient = 'in-root' | 'no-name' | 'two-names' | 'client-removed' | 'later';

/** Whose the files of a sub-folder are, and by what; or why they are nobody's. */
export type FolderOwner =
  | { readonly kind: 'client'; readonly profileId: ProfileId; readonly by: 'name' | 'choice' }
  | { readonly kind: 'nobody'; readonly why: WhyNoClient };

/** A file that waits for a client. Nothing of it is sent before a person has chosen one. */
export interface InboxItemView {
  readonly id: InboxId;
  readonly groupId: InboxGroupId;
  readonly fileName: string;
  /** The folder it lies in, as text for people. */
  readonly folder: string;
  readonly sizeBytes: number;
  readonly mediaKind: MediaKind;
  /** Epoch ms. */
  readonly foundAt: number;
}

/** The files of one sub-folder, of the watched folder itself, or those that were given from one folder. */
export interface InboxGroupView {
  readonly id: InboxGroupId;
  /** null: given by hand, from a folder that is not watched. */
  readonly rootId: RootId | null;
  /** The watched folder, or the one they were given from, as text for people. */
  readonly root: string;
  /** The sub-folder that later files can be assigned with; null where there is none. */
  readonly subFolder: string | null;
  /** Whose its later files are by now: a client came, or was renamed, after these had been seen. */
  readonly owner: FolderOwner;
  readonly files: number;
  readonly bytes: number;
}

/** Everything that waits for a client. */
export interface InboxView {
  readonly files: number;
  readonly groups: readonly InboxGroupView[];
  /** The first ones, group by group; a group's own number tells of how many. */
  readonly items: readonly InboxItemView[];
}

/** A sub-folder of a folder of which each belongs to a client. */
export interface SubFolderView {
  readonly name: string;
  readonly owner: FolderOwner;
  /** How many of its files wait for a client. */
  readonly waiting: number;
  /** It lies in the folder now; false for one that a client was chosen for and that is gone. */
  readonly there: boolean;
}
