import * as z from 'zod/mini';
import type { AddressCheck, ApiAddress } from './api-address.ts';
import type { ChangeBatch } from './change.ts';
import type { CommandName } from './channels.ts';
import { ASKED_OF_MAIN } from './commands/asked-of-main.ts';
import { type DescriptionFate, MAX_DESCRIPTION } from './description.ts';
import type { DiagnosticsSaved } from './diagnostics-saved.ts';
import { FIRST_RUN_STEPS, type MadeFolders, type ProposedFolder } from './first-run.ts';
import { type GalleryOutputs, galleryInputs, LinkFormat } from './gallery-commands.ts';
import { id } from './id-input.ts';
import type { BatchId, OfferId, ProfileId, RootId, UploadId } from './ids.ts';
import { type ImportOutputs, importInputs } from './import-commands.ts';
import { type InboxOutputs, inboxInputs } from './inbox-commands.ts';
import type { KeyCheckReport } from './key-check-report.ts';
import { KeyStorage } from './key-storage.ts';
import type { IgnoredView, ProfileView, RootView, UploadEventView } from './model.ts';
import type { Outcome } from './outcome.ts';
import type { HistoryPage, UploadPage } from './pages.ts';
import { Rules } from './rules-input.ts';
import type { RulesTrial } from './rules-trial.ts';
import { type SettingsOutputs, settingsInputs } from './settings-commands.ts';
import type { Snapshot } from './snapshot.ts';

const profile = id<ProfileId>();
const root = id<RootId>();
const upload = id<UploadId>();
const uploads = z.array(upload).check(z.maxLength(10_000));
const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(120));
const key = z.string().check(z.trim(), z.minLength(8), z.maxLength(500));
const offer = id<OfferId>();
const batch = id<BatchId>();
/** What a person says of a picture. */
const description = z.string().check(z.maxLength(MAX_DESCRIPTION));
const nothing = z.object({});

export { KeyStorage, LinkFormat };

/** One of Ayrshare's addresses by name: the window never sends an address. */
const Address = z.enum(['newer', 'older'] satisfies ApiAddress[]);

/** What becomes of an original once its upload is done. */
const After = z.enum(['leave', 'move', 'trash']);

const grant = z.string().check(z.maxLength(100));

const Scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('profile'), id: profile }),
  z.object({ kind: z.literal('root'), id: root }),
  z.object({ kind: z.literal('uploads'), ids: uploads }),
]);
/** What a pause or resume is about. */
export type Scope = z.infer<typeof Scope>;

/** A folder the person chose in the system's dialog; good for one `roots:add` in this session. */
export interface FolderGrant {
  readonly grant: string;
  readonly path: string;
}

/** The contract: input schema and output type of every command. One constant gives types and registration. */
export const inputs = {
  'app:snapshot': nothing,
  'app:open-docs': nothing,
  'app:carry-out': z.object({ command: z.enum(ASKED_OF_MAIN) }),
  /** The person has read that the database was damaged. */
  'app:damage-read': nothing,
  ...settingsInputs,
  'diagnostics:save': nothing,
  'diagnostics:show-logs': nothing,
  /** One read-only call with the key; nothing is kept. */
  'account:check': z.object({ apiKey: key }),
  'account:connect': z.object({ apiKey: key, storage: KeyStorage }),
  'account:try-sandbox': nothing,
  /** null = it is over. */
  'first-run:go': z.object({ step: z.nullable(z.enum(FIRST_RUN_STEPS)) }),
  'first-run:folders': nothing,
  'first-run:make-folders': z.object({ profileIds: z.array(profile).check(z.maxLength(2_000)) }),
  'address:check': z.object({ address: Address }),
  'address:use': z.object({ address: Address }),
  'profiles:add': z.object({ name, key, storage: KeyStorage }),
  'profiles:rename': z.object({ id: profile, name }),
  'profiles:replace-key': z.object({ id: profile, key, storage: KeyStorage }),
  'profiles:verify': z.object({ ids: z.array(profile).check(z.maxLength(1_000)) }),
  'profiles:set-enabled': z.object({ id: profile, enabled: z.boolean() }),
  'profiles:remove': z.object({ id: profile }),
  ...importInputs,
  'roots:choose-folder': nothing,
  'roots:add': z.object({
    grant,
    /** null: each sub-folder belongs to the client whose name it bears, or who is chosen for it. */
    profileId: z.nullable(profile),
    existing: z.enum(['upload', 'leave']),
    after: z.optional(After),
    rules: z.optional(Rules),
  }),
  'roots:remove': z.object({ id: root }),
  'roots:set-after': z.object({ id: root, after: After }),
  'roots:set-rules': z.object({ id: root, rules: Rules }),
  'roots:try-rules': z.object({
    of: z.union([z.object({ id: root }), z.object({ grant })]),
    rules: Rules,
    /** A path the person types, to be told what becomes of such a file; only its text is looked at. */
    path: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(1_000))),
    /** Of a folder that was only chosen so far: each of its sub-folders would belong to a client. */
    eachClient: z.optional(z.boolean()),
  }),
  'roots:show': z.object({ id: root }),
  ...inboxInputs,
  // Of files without a place yet the cursor is an id, which holds a path.
  'queue:list': z.object({ after: z.optional(z.string().check(z.maxLength(5_000))) }),
  'queue:events': z.object({ id: upload }),
  'queue:retry': z.object({ ids: uploads }),
  'queue:cancel': z.object({ ids: uploads }),
  'queue:describe': z.object({ id: upload, text: z.nullable(description) }),
  'queue:upload-again': z.object({ ids: uploads }),
  'queue:move': z.object({ ids: uploads, before: z.nullable(upload) }),
  'queue:pause': z.object({ scope: Scope }),
  'queue:resume': z.object({ scope: Scope }),
  'queue:show-original': z.object({ id: upload }),
  'files:choose': z.object({ what: z.enum(['files', 'folder']), profileId: z.optional(profile) }),
  'files:paste': z.object({ profileId: z.optional(profile) }),
  'offers:send': z.object({
    id: offer,
    /** Of the view that was shown; when the offer has changed since, nothing is sent. */
    revision: z.int().check(z.minimum(0)),
    everything: z.optional(profile),
    unmatched: z.optional(profile),
    /** What is kept in the inbox until somebody decides: those without a client, or all of it. */
    keep: z.optional(z.enum(['unmatched', 'everything'])),
    /** What a client has already is not sent to that client. */
    leaveOut: z.optional(z.boolean()),
  }),
  'offers:discard': z.object({ id: offer }),
  'given:undo': z.object({ batchId: batch }),
  'given:send-now': z.object({ batchId: batch }),
  'history:list': z.object({
    after: z.optional(z.string().check(z.maxLength(100))),
    profileId: z.optional(profile),
    result: z.optional(z.enum(['up', 'not-up'])),
  }),
  'history:export': z.object({
    format: z.enum(['csv', 'json']),
    profileId: z.optional(profile),
    result: z.optional(z.enum(['up', 'not-up'])),
  }),
  'ignored:list': z.object({ rootId: root }),
  ...galleryInputs,
} as const satisfies Record<CommandName, z.ZodMiniType>;

/**
 * What lay on the clipboard. Files and pictures become an offer; a link is text for the person to look at. `not-asked`:
 * main saw nobody ask for it in the last second, by key or menu, and did not look.
 */
export type Pasted =
  | { readonly kind: 'files' | 'nothing' | 'not-asked' }
  | { readonly kind: 'link'; readonly url: string };

export interface Outputs extends GalleryOutputs, ImportOutputs, InboxOutputs, SettingsOutputs {
  'app:snapshot': Snapshot;
  'app:open-docs': null;
  'app:carry-out': null;
  'app:damage-read': null;
  'diagnostics:save': DiagnosticsSaved;
  'diagnostics:show-logs': null;
  'account:check': Outcome<{ readonly profileCount: number | null }>;
  'account:connect': Outcome<{ readonly profileCount: number | null }>;
  'account:try-sandbox': Outcome;
  'first-run:go': null;
  'first-run:folders': readonly ProposedFolder[];
  'first-run:make-folders': MadeFolders;
  'address:check': AddressCheck;
  /** What is in use from now on. */
  'address:use': { readonly address: ApiAddress | null };
  'profiles:add': Outcome<ProfileView>;
  'profiles:rename': Outcome;
  'profiles:replace-key': Outcome;
  'profiles:verify': KeyCheckReport;
  'profiles:set-enabled': Outcome;
  'profiles:remove': Outcome;
  'roots:choose-folder': FolderGrant | null;
  'roots:add': Outcome<RootView>;
  'roots:remove': Outcome;
  'roots:set-after': Outcome;
  'roots:set-rules': Outcome;
  'roots:try-rules': Outcome<RulesTrial>;
  'roots:show': null;
  'queue:list': UploadPage;
  'queue:events': readonly UploadEventView[];
  'queue:retry': null;
  /** How many were cancelled: what has left, or has ended, is passed over. */
  'queue:cancel': { readonly count: number };
  /** What becomes of the words. */
  'queue:describe': Outcome<DescriptionFate>;
  /** How many were queued: what has not ended, or is gone, is passed over. */
  'queue:upload-again': { readonly count: number };
  'queue:move': null;
  'queue:pause': null;
  'queue:resume': null;
  /** `gone`: the file lies there no longer. */
  'queue:show-original': Outcome;
  /** False when the person closed the system's dialog; otherwise an offer follows. */
  'files:choose': { readonly chosen: boolean };
  'files:paste': Pasted;
  /**
   * How many files are on their way, and their batches, one for each client. Without `everything`, matched files go
   * to their own clients.
   */
  'offers:send': Outcome<{
    readonly files: number;
    readonly batches: readonly BatchId[];
    /** How many wait in the inbox. */
    readonly kept: number;
    /** How many stay where they are, since their clients have them already. */
    readonly leftOut: number;
  }>;
  'offers:discard': null;
  /** How many files were taken back; those that have left already stay. */
  'given:undo': { readonly files: number };
  'given:send-now': null;
  'history:list': HistoryPage;
  /** How many entries were written; null when the person closed the system's dialog. */
  'history:export': Outcome<{ readonly written: number } | null>;
  'ignored:list': readonly IgnoredView[];
}

export type Input<Name extends CommandName> = z.input<(typeof inputs)[Name]>;
export type Parsed<Name extends CommandName> = z.output<(typeof inputs)[Name]>;
export type Output<Name extends CommandName> = Outputs[Name];

/** What the IPC door answers: refused input and bugs are codes, never stack traces. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: 'bad-input' | 'not-ready' | 'bug'; readonly detail: string };

/** What the preload puts on `window.hotfolder`. */
export interface Bridge {
  invoke<Name extends CommandName>(name: Name, input: Input<Name>): Promise<Reply<Output<Name>>>;
  onChanges(listener: (batch: ChangeBatch) => void): () => void;
  /**
   * Hands over dropped or pasted files; the preload asks the system for their paths, the page never sees them.
   * Answers how many of them lie on this computer: a picture out of another program's window does not.
   */
  offer(files: readonly unknown[], profileId?: ProfileId): Promise<Reply<{ readonly files: number }>>;
}
