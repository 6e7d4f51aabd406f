import { accessSync, constants, statSync } from 'node:fs';
import type { StateCount } from '../../engine/store/due-uploads.ts';
import type { Hold } from '../../engine/store/hold-store.ts';
import type { StoredProfile } from '../../engine/store/profile-store.ts';
import type { StoredRoot } from '../../engine/store/root-store.ts';
import type { AccountId } from '../../shared/ids.ts';
import type { AfterRule, ExistingRule, ProfileState, RootView, Stage } from '../../shared/model.ts';
import { EACH_CLIENT } from '../config/each-client.ts';
import type { StoredAccount } from './stored-account.ts';

/** Uploads by stage; a stage without any is left out. */
export type StageCounts = Readonly<Partial<Record<Stage, number>>>;

/** A door that is shut, and until when. */
export interface HoldStatus {
  readonly code: string;
  readonly detail: string;
  /** Epoch ms. */
  readonly since: number;
  /** Epoch ms; null = until a person does something. */
  readonly until: number | null;
}

export interface ProfileStatus {
  /** null = the primary profile. */
  readonly profile: string | null;
  readonly key: ProfileState;
  readonly paused: boolean;
  readonly hold: HoldStatus | null;
  readonly uploads: StageCounts;
  /** Epoch ms. */
  readonly lastUploadAt: number | null;
}

export interface RootStatus {
  readonly path: string;
  readonly profile: string | null;
  readonly existing: ExistingRule;
  readonly after: AfterRule;
  readonly paused: boolean;
  /** As it is found at this moment. */
  readonly folder: 'there' | 'missing' | 'no-permission';
  /** On their way; live at their link; left alone. */
  readonly files: RootView['counts'];
}

/** How one account of a data directory stands. */
export interface AccountStatus {
  readonly account: AccountId;
  readonly paused: boolean;
  readonly hold: HoldStatus | null;
  readonly uploads: StageCounts;
  /** Files given by hand that are not queued yet. */
  readonly given: number;
  /** Files that wait for a client; none of them is sent before there is one. */
  readonly inbox: number;
  /** Bytes of everything that has not ended. */
  readonly bytesLeft: number;
  /** When the first wait ends, epoch ms. */
  readonly nextTryAt: number | null;
  readonly profiles: readonly ProfileStatus[];
  readonly roots: readonly RootStatus[];
}

/** Reads how an account stands from its store, and looks whether its folders are there. */
export function accountStatus(account: StoredAccount): AccountStatus {
  const { store, gate, id } = account;
  const rows = store.due.counts();
  const owed = rows.filter(({ state }) => state !== 'done' && state !== 'closed' && state !== 'failed');
  return {
    account: id,
    paused: gate.paused('all'),
    hold: holdStatus(gate.accountHold()),
    uploads: countsOf(account, rows),
    given: store.given.all().length,
    inbox: store.inbox.count(),
    bytesLeft: owed.reduce((sum, row) => sum + row.bytes, 0),
    nextTryAt: store.due.nextWaitEnd(),
    profiles: store.profiles.list().map((profile) => profileStatus(account, profile, rows)),
    roots: store.roots.list().map((root) => rootStatus(account, root)),
  };
}

function profileStatus(
  account: StoredAccount,
  profile: StoredProfile,
  rows: readonly StateCount[],
): ProfileStatus {
  const { store, gate } = account;
  return {
    profile: profile.primary ? null : profile.name,
    key: profile.state,
    paused: gate.paused('profile', profile.id),
    hold: holdStatus(gate.profileHold(profile.id)),
    uploads: countsOf(
      account,
      rows.filter((row) => row.profileId === profile.id),
    ),
    lastUploadAt: store.profiles.lastUploadAt(profile.id),
  };
}

function rootStatus({ store, gate, nameOf }: StoredAccount, root: StoredRoot): RootStatus {
  return {
    path: root.path,
    profile: root.profileId === null ? EACH_CLIENT : nameOf(root.profileId),
    existing: root.existing,
    after: root.after,
    paused: gate.paused('root', root.id),
    folder: folderAt(root.path),
    files: store.files.counts(root.id),
  };
}

/** Whether a watched folder can be looked into at this moment. */
export function folderAt(path: string): RootStatus['folder'] {
  try {
    if (!statSync(path).isDirectory()) return 'missing';
    accessSync(path, constants.R_OK | constants.X_OK);
    return 'there';
  } catch (error) {
    const refused = error instanceof Error && 'code' in error && error.code === 'EACCES';
    return refused ? 'no-permission' : 'missing';
  }
}

const holdStatus = (hold: Hold | undefined): HoldStatus | null =>
  hold === undefined
    ? null
    : { code: hold.failure.code, detail: hold.failure.detail, since: hold.since, until: hold.until };

function countsOf(account: StoredAccount, rows: readonly StateCount[]): StageCounts {
  const counts: Partial<Record<Stage, number>> = {};
  for (const row of rows) {
    const stage = stageOf(account, row);
    counts[stage] = (counts[stage] ?? 0) + row.count;
  }
  return counts;
}

/** The stage that `list` shows for uploads of this state. What is queued behind a shut door waits or is blocked. */
function stageOf({ gate }: StoredAccount, { state, profileId }: StateCount): Stage {
  if (state === 'sending') return 'uploading';
  if (state === 'finishing' || state === 'sent') return 'checking';
  if (state !== 'queued') return state;
  const hold = gate.accountHold() ?? gate.profileHold(profileId);
  if (hold === undefined) return state;
  return hold.until === null ? 'blocked' : 'waiting';
}
