import * as z from 'zod/mini';
import { id } from './id-input.ts';
import type { BatchId, InboxGroupId, InboxId, ProfileId, RootId } from './ids.ts';
import type { InboxView, SubFolderView } from './inbox.ts';
import type { Outcome } from './outcome.ts';

const profile = id<ProfileId>();

/** Files of the inbox by name, or all of one sub-folder. */
const some = z.object({ ids: z.array(id<InboxId>()).check(z.maxLength(10_000)) });
const group = z.object({ group: id<InboxGroupId>() });

/** A name of a folder is only compared with others: NAME_MAX of the systems is 255. */
const folder = z.string().check(z.minLength(1), z.maxLength(255), z.regex(/^[^/\\]+$/));

/** Inputs of the commands about files without a client, and about whose a sub-folder is. */
export const inboxInputs = {
  'inbox:list': z.object({}),
  'inbox:assign': z.object({
    of: z.union([some, group]),
    profileId: profile,
    /** Later files of the group's sub-folder are this client's, too. */
    remember: z.optional(z.boolean()),
  }),
  'inbox:leave': z.object({ of: z.union([some, group]) }),
  'roots:sub-folders': z.object({ id: id<RootId>() }),
  /** null: the folder's name decides again. */
  'roots:set-folder-client': z.object({ id: id<RootId>(), folder, profileId: z.nullable(profile) }),
} as const;

export interface InboxOutputs {
  'inbox:list': InboxView;
  /** How many files are held for the client, and their batch, to be taken back. */
  'inbox:assign': Outcome<{ readonly files: number; readonly batchId: BatchId }>;
  /** How many were left where they are. */
  'inbox:leave': { readonly files: number };
  'roots:sub-folders': Outcome<readonly SubFolderView[]>;
  'roots:set-folder-client': Outcome;
}
