/** Opaque identities. The brand keeps a profile's id from being handed over where an upload's is meant. */
type Id<Name extends string> = string & { readonly __id: Name };

/** One Ayrshare account, or the sandbox. Profiles, uploads and fingerprints never meet across accounts. */
export type AccountId = Id<'account'>;
/** One client: the primary profile or a Profile-Key's profile. Stable for ever; names and keys may change. */
export type ProfileId = Id<'profile'>;
/** One watched folder. */
export type RootId = Id<'root'>;
/** The durable record of one file to one profile. */
export type UploadId = Id<'upload'>;
/** One entry of the gallery, from the server's list, our own ledger, or both. */
export type MediaItemId = Id<'media-item'>;
/** Files found together in one watch root: a sleeve in the queue. */
export type BatchId = Id<'batch'>;

/** One file without a client. Made of its folder and path, never stored. */
export type InboxId = Id<'inbox'>;
/** Files without a client that lie in one sub-folder. Made of the folder's name, never stored. */
export type InboxGroupId = Id<'inbox-group'>;
/** Files a person gave by hand and has not yet sent. In memory only. */
export type OfferId = Id<'offer'>;
/** A list of clients that was read and waits for the person's word. In memory only. */
export type ImportId = Id<'import'>;

export const accountId = (text: string): AccountId => text as AccountId;
export const profileId = (text: string): ProfileId => text as ProfileId;
export const rootId = (text: string): RootId => text as RootId;
export const uploadId = (text: string): UploadId => text as UploadId;
export const mediaItemId = (text: string): MediaItemId => text as MediaItemId;
export const batchId = (text: string): BatchId => text as BatchId;
export const inboxId = (text: string): InboxId => text as InboxId;
export const inboxGroupId = (text: string): InboxGroupId => text as InboxGroupId;
export const offerId = (text: string): OfferId => text as OfferId;
export const importId = (text: string): ImportId => text as ImportId;
