import { assertNever } from '../../shared/assert-never.ts';
import type { Failure } from '../../shared/failure.ts';
import { accountId, batchId, profileId, rootId, uploadId } from '../../shared/ids.ts';
import type { ClosedReason } from '../../shared/model.ts';
import type { SendWay, Upload } from '../queue/upload.ts';
import type { Claim, UploadState } from '../queue/upload-state.ts';
import { number, numberOrNull, type Row, text, textOrNull } from './database.ts';

/** The columns a state is kept in; every state fills all of them, so that no column outlives its meaning. */
export interface StateColumns {
  readonly state: UploadState['kind'];
  readonly attempt: number;
  readonly accessUrl: string | null;
  /** Set by `sending` and kept by every later state. */
  readonly way: SendWay | null;
  readonly fingerprint: string | null;
  readonly claimed: 0 | 1;
  readonly lastByteAt: number | null;
  readonly until: number | null;
  readonly failure: string | null;
  readonly closedReason: ClosedReason | null;
  readonly knownAs: string | null;
  readonly sizeKnown: number | null;
  readonly doneAt: number | null;
}

const EMPTY = {
  attempt: 1,
  accessUrl: null,
  way: null,
  fingerprint: null,
  claimed: 0,
  lastByteAt: null,
  until: null,
  failure: null,
  closedReason: null,
  knownAs: null,
  sizeKnown: null,
  doneAt: null,
} as const;

const claimColumns = (claim: Claim | null) =>
  claim === null
    ? {}
    : {
        accessUrl: claim.accessUrl,
        fingerprint: claim.fingerprint,
        claimed: 1 as const,
        lastByteAt: claim.lastByteAt,
      };

/** A state as columns. */
export function columnsOf(state: UploadState): StateColumns {
  switch (state.kind) {
    case 'queued':
      return { ...EMPTY, state: state.kind, attempt: state.attempt };
    case 'sending':
      return {
        ...EMPTY,
        state: state.kind,
        attempt: state.attempt,
        accessUrl: state.accessUrl,
        way: state.accessUrl === null ? 'direct' : 'signed',
      };
    case 'finishing':
    case 'sent':
      return { ...EMPTY, state: state.kind, attempt: state.attempt, ...claimColumns(state.claim) };
    case 'waiting':
    case 'blocked':
    case 'failed':
      return {
        ...EMPTY,
        ...claimColumns(state.claim),
        state: state.kind,
        attempt: state.attempt,
        until: state.kind === 'waiting' ? state.until : null,
        failure: JSON.stringify(state.failure),
      };
    case 'done':
      return {
        ...EMPTY,
        state: state.kind,
        accessUrl: state.accessUrl,
        fingerprint: state.fingerprint,
        claimed: 1,
        sizeKnown: state.sizeKnown ? 1 : 0,
        doneAt: state.doneAt,
      };
    case 'closed':
      return {
        ...EMPTY,
        ...claimColumns(state.claim),
        state: state.kind,
        closedReason: state.reason,
        knownAs: state.knownAs,
      };
    default:
      return assertNever(state);
  }
}

function claimFrom(row: Row): Claim | null {
  if (number(row, 'claimed') === 0) return null;
  return {
    accessUrl: textOrNull(row, 'access_url'),
    fingerprint: text(row, 'fingerprint'),
    lastByteAt: number(row, 'last_byte_at'),
  };
}

function claimOfRow(row: Row): Claim {
  const claim = claimFrom(row);
  if (!claim) throw new Error(`upload ${text(row, 'id')} is ${text(row, 'state')} without a claim`);
  return claim;
}

/** The state that columns hold. Throws when they contradict the schema. */
function stateFrom(row: Row): UploadState {
  const kind = text(row, 'state') as UploadState['kind'];
  const attempt = number(row, 'attempt');
  switch (kind) {
    case 'queued':
      return { kind, attempt };
    case 'sending':
      return { kind, attempt, accessUrl: textOrNull(row, 'access_url') };
    case 'finishing':
    case 'sent':
      return { kind, attempt, claim: claimOfRow(row) };
    case 'waiting':
      return { kind, attempt, until: number(row, 'until'), failure: failureFrom(row), claim: claimFrom(row) };
    case 'blocked':
    case 'failed':
      return { kind, attempt, failure: failureFrom(row), claim: claimFrom(row) };
    case 'done':
      return {
        kind,
        accessUrl: text(row, 'access_url'),
        fingerprint: text(row, 'fingerprint'),
        doneAt: number(row, 'done_at'),
        sizeKnown: number(row, 'size_known') === 1,
      };
    case 'closed': {
      const known = textOrNull(row, 'known_as');
      return {
        kind,
        reason: text(row, 'closed_reason') as ClosedReason,
        knownAs: known === null ? null : uploadId(known),
        claim: claimFrom(row),
      };
    }
    default:
      return assertNever(kind);
  }
}

const failureFrom = (row: Row): Failure => JSON.parse(text(row, 'failure')) as Failure;

/** A row of `uploads` as the record the engine works with. */
export function uploadFrom(row: Row): Upload {
  return {
    id: uploadId(text(row, 'id')),
    accountId: accountId(text(row, 'account_id')),
    profileId: profileId(text(row, 'profile_id')),
    rootId: rootId(text(row, 'root_id')),
    batchId: batchId(text(row, 'batch_id')),
    version: {
      path: text(row, 'path'),
      size: number(row, 'size'),
      mtimeNs: BigInt(text(row, 'mtime_ns')),
      dev: BigInt(text(row, 'dev')),
      ino: BigInt(text(row, 'ino')),
    },
    generation: number(row, 'generation'),
    order: number(row, 'ord'),
    paused: number(row, 'paused') === 1,
    foundAt: number(row, 'found_at'),
    expiresAt: numberOrNull(row, 'expires_at'),
    goneAt: numberOrNull(row, 'gone_at'),
    description: textOrNull(row, 'description'),
    way: text(row, 'way') as SendWay,
    state: stateFrom(row),
  };
}
