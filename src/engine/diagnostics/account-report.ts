import type { Failure } from '../../shared/failure.ts';
import type { AccountId } from '../../shared/ids.ts';
import type { UploadEventView } from '../../shared/model.ts';
import type { Upload } from '../queue/upload.ts';
import type { AccountStore } from '../store/store.ts';
import type { Aliases } from './aliases.ts';
import { failureReport } from './failure-report.ts';

/** Uploads a report tells step by step, those that changed last. [ours] */
const UPLOADS = 100;

/** Makes texts of others fit to leave. */
type Redact = (text: string) => string;
type ReportedFailure = Pick<Failure, 'code' | 'detail'> | null;

/** One account of a data directory, without names. Times are ISO 8601. */
export interface AccountReport {
  /** Only the two that need no name; every other address is `another address`. */
  readonly account: string;
  readonly uploadsByState: Readonly<Record<string, number>>;
  readonly clients: readonly {
    readonly client: string;
    readonly primary: boolean;
    readonly key: string;
    readonly checkedAt: string | null;
  }[];
  readonly folders: readonly {
    readonly folder: string;
    /** null: each of its sub-folders belongs to a client. */
    readonly client: string | null;
    /** A hash of its path. */
    readonly path: string;
    readonly existing: string;
    readonly after: string;
    readonly stabilityMs: number;
  }[];
  readonly holds: readonly {
    readonly scope: string;
    readonly of: string;
    readonly since: string;
    readonly until: string | null;
    readonly failure: ReportedFailure;
  }[];
  readonly pauses: readonly string[];
  readonly uploads: readonly UploadReport[];
}

interface UploadReport {
  readonly upload: string;
  readonly client: string;
  readonly folder: string;
  readonly file: string;
  readonly bytes: number;
  readonly state: string;
  readonly generation: number;
  readonly foundAt: string;
  readonly failure: ReportedFailure;
  readonly events: readonly (Omit<UploadEventView, 'at'> & { readonly at: string })[];
}

interface Reported {
  readonly id: AccountId;
  readonly store: AccountStore;
}

export function accountReport({ id, store }: Reported, aliases: Aliases, redact: Redact): AccountReport {
  return {
    account: id === 'ayrshare' || id === 'sandbox' ? id : 'another address',
    uploadsByState: countsOf(store),
    clients: store.profiles.list().map((profile) => ({
      client: aliases.client(profile.id),
      primary: profile.primary,
      key: profile.state,
      checkedAt: isoOrNull(profile.checkedAt),
    })),
    folders: store.roots.list().map((root) => ({
      folder: aliases.folder(root.id),
      client: root.profileId === null ? null : aliases.client(root.profileId),
      path: aliases.hash(root.path),
      existing: root.existing,
      after: root.after,
      stabilityMs: root.stabilityMs,
    })),
    ...doorsOf({ id, store }, aliases, redact),
    uploads: store.diagnostics
      .latest(UPLOADS)
      .map((upload) => uploadReport(upload, { store, aliases, redact })),
  };
}

/** Holds and pauses lie beside each other for all accounts: those of others are left to their own report. */
function doorsOf(
  { id, store }: Reported,
  aliases: Aliases,
  redact: Redact,
): Pick<AccountReport, 'holds' | 'pauses'> {
  const mine = new Set<string>([
    id,
    ...store.diagnostics.clients().map((one) => one.id),
    ...store.diagnostics.folders().map((one) => one.id),
  ]);
  const holds = store.holds.holds().filter((hold) => mine.has(hold.id));
  const pauses = store.holds.pauses().filter((pause) => mine.has(pause.id));
  return {
    holds: holds.map((hold) => ({
      scope: hold.scope,
      of: hold.scope === 'account' ? 'everything' : aliases.client(hold.id),
      since: iso(hold.since),
      until: isoOrNull(hold.until),
      failure: failureReport(hold.failure, redact),
    })),
    pauses: pauses.map((pause) => {
      if (pause.scope === 'all') return 'everything';
      if (pause.scope === 'off') return `${aliases.client(pause.id)} (turned off)`;
      return pause.scope === 'profile' ? aliases.client(pause.id) : aliases.folder(pause.id);
    }),
  };
}

function uploadReport(
  upload: Upload,
  { store, aliases, redact }: { store: AccountStore; aliases: Aliases; redact: Redact },
): UploadReport {
  const { state } = upload;
  return {
    upload: aliases.upload(upload.id),
    client: aliases.client(upload.profileId),
    folder: aliases.folder(upload.rootId),
    file: aliases.file(upload),
    bytes: upload.version.size,
    state: state.kind,
    generation: upload.generation,
    foundAt: iso(upload.foundAt),
    failure: failureReport('failure' in state ? state.failure : null, redact),
    events: store.events.of(upload.id).map((event) => ({
      ...event,
      at: iso(event.at),
      failure: failureReport(event.failure, redact),
    })),
  };
}

function countsOf(store: AccountStore): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { state, count } of store.due.counts()) counts[state] = (counts[state] ?? 0) + count;
  return counts;
}

const iso = (at: number): string => new Date(at).toISOString();
const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));
