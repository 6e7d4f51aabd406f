import type { DescriptionFate } from './description.ts';
import type { Failure } from './failure.ts';
import type { FolderRules, RuleReason } from './folder-rules.ts';
import type { BatchId, MediaItemId, ProfileId, RootId, UploadId } from './ids.ts';
import type { PublicLinkView } from './public-link.ts';

/** What the window shows of one upload: a stage is a state plus what runs right now. */
export type Stage =
  | 'settling'
  | 'queued'
  | 'preparing'
  | 'uploading'
  | 'checking'
  | 'waiting'
  | 'blocked'
  | 'failed'
  | 'done'
  | 'closed';

/** Why an upload ended without its own bytes being sent. `known`: the same content is already live. */
export type ClosedReason = 'superseded' | 'vanished' | 'cancelled' | 'known';

/** Why a scanned file is not uploaded. */
export type IgnoredReason =
  | 'hidden'
  | 'in-uploaded-folder'
  | 'symlink'
  | 'not-a-file'
  | 'not-media'
  | 'description'
  | 'baseline'
  | 'temporary'
  | 'name-not-text'
  /** A person left it where it is, instead of choosing a client. */
  | 'left'
  /** It was gone before a client was chosen. */
  | 'vanished'
  | RuleReason;

export type MediaKind = 'image' | 'video' | 'other';

/** What holds a file besides its own pause: its client is off, its folder, its client or everything is paused. */
export type PausedBy = 'off' | 'root' | 'client' | 'all';

/** One row of the queue. Settling candidates are rows too; their ids are never stored. */
export interface UploadView {
  readonly id: UploadId;
  readonly profileId: ProfileId;
  readonly rootId: RootId | null;
  readonly batchId: BatchId;
  readonly fileName: string;
  /** The folder the file lies in, as text for people (home shortened to ~). Never used as a path. */
  readonly folder: string;
  readonly sizeBytes: number;
  readonly mediaKind: MediaKind;
  readonly stage: Stage;
  /** The person paused this file; its own pause ends by its own word alone. */
  readonly paused: boolean;
  /** What else the person paused or turned off, and so holds it: the nearest first. Null once it has ended. */
  readonly pausedBy: PausedBy | null;
  /** Bytes handed to the socket in this attempt. */
  readonly sentBytes: number;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Epoch ms of the next try, where one is set. */
  readonly until: number | null;
  readonly failure: Failure | null;
  readonly closed: ClosedReason | null;
  /** The link, once verified; for `known`, the link of the content that is already live. */
  readonly accessUrl: string | null;
  readonly foundAt: number;
  readonly doneAt: number | null;
  /** 1 for the first upload of a content; raised when it is sent again. */
  readonly generation: number;
  /** Of a done upload: when its media ends, as the server told. Epoch ms; null = unknown. */
  readonly expiresAt: number | null;
  /** Of a done upload: when its link was confirmed to be gone. */
  readonly goneAt: number | null;
  /** What the person says of it; null = nothing. */
  readonly description: string | null;
  readonly descriptionFate: DescriptionFate;
  /** Ascending place in the queue. */
  readonly order: number;
  /** Of a settling file that was given by hand: nothing of its batch leaves before this. Epoch ms. */
  readonly holdUntil: number | null;
}

/** One thing that happened to an upload: the state it came into, and why. */
export interface UploadEventView {
  /** Epoch ms. */
  readonly at: number;
  readonly state:
    | 'queued'
    | 'sending'
    | 'finishing'
    | 'sent'
    | 'waiting'
    | 'blocked'
    | 'failed'
    | 'done'
    | 'closed';
  /** 1 for the first try; null where none is counted any more. */
  readonly attempt: number | null;
  /** What led there, where something failed. */
  readonly failure: Pick<Failure, 'code' | 'detail'> | null;
  readonly closed: ClosedReason | null;
}

/** Which ended uploads the history shows: live ones, those that are not, or both. */
export type HistoryResult = 'up' | 'not-up';

/** An upload that has ended, and when, epoch ms. */
export interface HistoryEntry {
  readonly upload: UploadView;
  readonly at: number;
  /** Whose file it was: the name stays also when the client was removed. */
  readonly client: string;
}

export type ProfileState = 'unchecked' | 'working' | 'refused' | 'key-missing';

/** One client as the window sees it; of the key only its last four characters. */
export interface ProfileView {
  readonly id: ProfileId;
  readonly name: string;
  readonly primary: boolean;
  /** False = turned off: its files are found and held, and nothing is sent until it is turned on again. */
  readonly enabled: boolean;
  /** 1 to 12, a token of the design. */
  readonly colour: number;
  readonly initials: string;
  readonly keyLast4: string;
  readonly state: ProfileState;
  readonly checkedAt: number | null;
  readonly paused: boolean;
  /** Set while Ayrshare asked for a pause for this client. Epoch ms. */
  readonly heldUntil: number | null;
  readonly failure: Failure | null;
  readonly rootCount: number;
  readonly lastUploadAt: number | null;
}

export type RootState = 'starting' | 'watching' | 'missing' | 'no-permission' | 'paused';
export type ExistingRule = 'upload' | 'leave';
/** What becomes of the original once its upload is done. */
export type AfterRule = 'leave' | 'move' | 'trash';

/** One watched folder as the window sees it. */
export interface RootView {
  readonly id: RootId;
  /** null: each of its sub-folders belongs to a client. */
  readonly profileId: ProfileId | null;
  /** The folder as text for people. */
  readonly path: string;
  readonly existing: ExistingRule;
  readonly after: AfterRule;
  readonly rules: FolderRules;
  readonly state: RootState;
  /** Since when it is missing or without permission, as far as this program saw it, epoch ms; absent otherwise. */
  readonly since?: number;
  /** On a network drive, where nothing tells of changes: it is looked at this often, ms. Absent elsewhere. */
  readonly pollMs?: number;
  readonly lastScanAt: number | null;
  /** On their way; live at their link; left alone (ignored, or there before the folder was watched). */
  readonly counts: { readonly queued: number; readonly known: number; readonly ignored: number };
}

/** A file that was seen and is not uploaded, and why. */
export interface IgnoredView {
  readonly rootId: RootId;
  /** Relative to the root. */
  readonly path: string;
  readonly reason: IgnoredReason;
  readonly seenAt: number;
}

/** Who told of an item: the server's list, our own uploads, both, or a person who pasted a link. */
export type MediaSource = 'server' | 'ledger' | 'both' | 'public';

/** One item of a client's media library. */
export interface MediaItemView {
  readonly id: MediaItemId;
  readonly profileId: ProfileId;
  readonly fileName: string;
  readonly mediaKind: MediaKind;
  /** Upper-case ending for the tile's plate: JPEG, MP4. Empty when unknown. */
  readonly format: string;
  readonly sizeBytes: number | null;
  readonly createdAt: number | null;
  readonly description: string;
  readonly accessUrl: string;
  /** Epoch ms from the server, never computed. null = unknown. */
  readonly expiresAt: number | null;
  readonly source: MediaSource;
  /** Resized copies folded under their parent, by name ending (`1080x1080`). */
  readonly variants: readonly { readonly label: string; readonly accessUrl: string }[];
  readonly uploadId: UploadId | null;
  /** How long a film lasts, ms; absent where it is not known. */
  readonly durationMs?: number;
  /** Only where the source is `public`. */
  readonly publicLink?: PublicLinkView;
}

export interface QueueCounts {
  readonly active: number;
  readonly waiting: number;
  readonly attention: number;
  readonly done: number;
}

export type AccountKind = 'none' | 'sandbox' | 'ayrshare';

/** The database was damaged; the person has not read of it yet. */
export interface DamageView {
  /** Epoch ms. */
  readonly at: number;
  /** The name of the file that was set aside. */
  readonly aside: string;
  /** Clients and uploads that were brought over. */
  readonly profiles: number;
  readonly uploads: number;
  /** Rows may be missing: files that may be up already wait for the person. */
  readonly hasGaps: boolean;
}

/** The state line of the window. */
export interface EngineStatus {
  readonly account: AccountKind;
  /** The API's base URL; shown when it is not the default. */
  readonly apiBase: string;
  readonly apiBaseOverridden: boolean;
  readonly online: boolean;
  readonly paused: boolean;
  /** When the pause of everything ends by itself, epoch ms; absent where it does not. Only the desktop program knows. */
  readonly pausedUntil?: number;
  /** Everything waits for room on the disk of this computer; absent while there is room. */
  readonly storeFailure?: Failure;
  /** Absent unless a database was set aside. */
  readonly damage?: DamageView;
  /** Everything of the account waits: refused API key. */
  readonly accountFailure: Failure | null;
  /** `attention` counts the inbox too. */
  readonly counts: QueueCounts;
  /** Files without a client; absent while there are none. */
  readonly inbox?: number;
  readonly bytesPerSecond: number;
  readonly bytesLeft: number;
}
