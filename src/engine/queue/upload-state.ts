import { assertNever } from '../../shared/assert-never.ts';
import { adviceFor, type Failure } from '../../shared/failure.ts';
import type { UploadId } from '../../shared/ids.ts';
import type { ClosedReason } from '../../shared/model.ts';

/** The bytes may be at `accessUrl`: from letting the last block go until they are verified or disproved. */
export interface Claim {
  /** null: they went inside one direct call, and nothing has told yet where they are. */
  readonly accessUrl: string | null;
  /** sha-256 (hex) of the body that was sent. */
  readonly fingerprint: string;
  /** Epoch ms at which the last block was let go. */
  readonly lastByteAt: number;
}

/** The persisted life of an upload. `attempt` is 1 for the first try and grows with every try that cost one. */
export type UploadState =
  | { readonly kind: 'queued'; readonly attempt: number }
  /** `accessUrl` is null while the file goes inside one direct call: only its answer tells a link. */
  | { readonly kind: 'sending'; readonly attempt: number; readonly accessUrl: string | null }
  | { readonly kind: 'finishing'; readonly attempt: number; readonly claim: Claim }
  | { readonly kind: 'sent'; readonly attempt: number; readonly claim: Claim }
  | {
      readonly kind: 'waiting';
      readonly attempt: number;
      readonly until: number;
      readonly failure: Failure;
      readonly claim: Claim | null;
    }
  | {
      readonly kind: 'blocked';
      readonly attempt: number;
      readonly failure: Failure;
      readonly claim: Claim | null;
    }
  | {
      readonly kind: 'failed';
      readonly attempt: number;
      readonly failure: Failure;
      readonly claim: Claim | null;
    }
  | {
      readonly kind: 'done';
      readonly accessUrl: string;
      readonly fingerprint: string;
      readonly doneAt: number;
      /** False when the link answered without telling a size. */
      readonly sizeKnown: boolean;
    }
  | {
      readonly kind: 'closed';
      readonly reason: ClosedReason;
      /** For `known`: the upload that carries the same content. */
      readonly knownAs: UploadId | null;
      /** Kept when a person cancelled while the bytes may have arrived. */
      readonly claim: Claim | null;
    };

export type UploadEvent =
  /** The signed URL was given, or null: the direct call is about to be made. Saved before the first byte leaves. */
  | { readonly kind: 'signed'; readonly accessUrl: string | null }
  /** Saved before the last block leaves. */
  | { readonly kind: 'letting-go'; readonly claim: Claim }
  /** Storage answered 2xx and the file did not change meanwhile. */
  | { readonly kind: 'stored' }
  /** The answer to a direct call, or the list of media, tells where its bytes are. */
  | { readonly kind: 'found'; readonly accessUrl: string }
  /** The answer to a direct call says that nothing was stored. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'verified'; readonly doneAt: number; readonly sizeKnown: boolean }
  /** The bytes are known to be wrong or absent: a new signed URL may be asked for. */
  | { readonly kind: 'disproved'; readonly failure: Failure; readonly until: number }
  /** A try ended; its fate follows from the failure's advice. */
  | { readonly kind: 'try-failed'; readonly failure: Failure; readonly until: number }
  /** The wait is over. */
  | { readonly kind: 'due' }
  /** A person asks for another try, or what blocked it is mended. */
  | { readonly kind: 'retry' }
  /** The process ended or the connection was given up without an outcome. */
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'vanished' }
  /** A file that was thought gone was only renamed. */
  | { readonly kind: 'reappeared' }
  /** The file holds another version now, and nothing of this one can have been accepted. */
  | { readonly kind: 'superseded' }
  /** The file changed while the last block left: the result is thrown away even after a 200. */
  | { readonly kind: 'torn' }
  | { readonly kind: 'known'; readonly as: UploadId };

/** The claim a state carries, if the far end may hold its bytes. */
export function claimOf(state: UploadState): Claim | null {
  return 'claim' in state ? state.claim : null;
}

/** Nothing has told yet where the bytes of this claim are, so no link can prove or disprove them. */
const isUnplaced = (claim: Claim | null): boolean => claim !== null && claim.accessUrl === null;

/** The far end never said whether it took the bytes, and the list cannot tell: only the person can. */
export const isUnclear = (state: UploadState): boolean =>
  state.kind === 'blocked' && state.failure.code === 'direct-unclear';

/** Nothing of it has begun to leave, and something still may. */
export const mayDescribe = (state: UploadState): boolean =>
  isOpen(state) && state.kind !== 'sending' && claimOf(state) === null;

const closed = (
  reason: ClosedReason,
  claim: Claim | null = null,
  knownAs: UploadId | null = null,
): UploadState => ({
  kind: 'closed',
  reason,
  knownAs,
  claim,
});

/** Back in line: to be sent, or, with a claim, to be looked for at its link first. */
const again = (attempt: number, claim: Claim | null): UploadState =>
  claim ? { kind: 'finishing', attempt, claim } : { kind: 'queued', attempt };

/**
 * The one state machine. Pure and total: `undefined` means the event has no meaning in that state, and the
 * caller keeps the state it has.
 */
export function next(state: UploadState, event: UploadEvent): UploadState | undefined {
  switch (event.kind) {
    case 'signed':
      return state.kind === 'queued'
        ? { kind: 'sending', attempt: state.attempt, accessUrl: event.accessUrl }
        : undefined;
    case 'letting-go':
      return state.kind === 'sending' && event.claim.accessUrl === state.accessUrl
        ? { kind: 'finishing', attempt: state.attempt, claim: event.claim }
        : undefined;
    case 'stored':
      return state.kind === 'finishing' && !isUnplaced(state.claim) ? { ...state, kind: 'sent' } : undefined;
    case 'found':
      return state.kind === 'finishing' && isUnplaced(state.claim)
        ? { kind: 'sent', attempt: state.attempt, claim: { ...state.claim, accessUrl: event.accessUrl } }
        : undefined;
    case 'refused':
      return afterRefused(state);
    case 'verified':
      return afterVerified(state, event);
    case 'disproved':
      return (state.kind === 'finishing' || state.kind === 'sent') && !isUnplaced(state.claim)
        ? {
            kind: 'waiting',
            attempt: state.attempt + 1,
            until: event.until,
            failure: event.failure,
            claim: null,
          }
        : undefined;
    case 'try-failed':
      return afterFailure(state, event);
    case 'due':
      return state.kind === 'waiting' ? again(state.attempt, state.claim) : undefined;
    case 'retry':
      return afterRetry(state);
    case 'interrupted':
      return state.kind === 'sending' ? { kind: 'queued', attempt: state.attempt } : undefined;
    case 'cancel':
      return afterCancel(state);
    case 'vanished':
      return isOpen(state) && claimOf(state) === null ? closed('vanished') : undefined;
    case 'reappeared':
      return state.kind === 'closed' && state.reason === 'vanished'
        ? { kind: 'queued', attempt: 1 }
        : undefined;
    case 'superseded':
      return isOpen(state) && claimOf(state) === null ? closed('superseded') : undefined;
    case 'torn':
      return state.kind === 'finishing' ? closed('superseded') : undefined;
    case 'known':
      return state.kind === 'queued' || state.kind === 'sending'
        ? closed('known', null, event.as)
        : undefined;
    default:
      return assertNever(event);
  }
}

/** Not ended: it is still owed to the person. */
export function isOpen(state: UploadState): boolean {
  return state.kind !== 'done' && state.kind !== 'closed';
}

/** The content is live: its own upload is done, or it was known already. */
export const endedWell = (state: UploadState): boolean =>
  state.kind === 'done' || (state.kind === 'closed' && state.reason === 'known');

/** Said before the last block left, or after it: either way nothing of the direct call was stored. */
function afterRefused(state: UploadState): UploadState | undefined {
  const direct =
    (state.kind === 'sending' && state.accessUrl === null) ||
    (state.kind === 'finishing' && isUnplaced(state.claim));
  return direct ? { kind: 'queued', attempt: state.attempt } : undefined;
}

function afterVerified(
  state: UploadState,
  event: Extract<UploadEvent, { kind: 'verified' }>,
): UploadState | undefined {
  if (state.kind !== 'finishing' && state.kind !== 'sent') return undefined;
  const { accessUrl, fingerprint } = state.claim;
  if (accessUrl === null) return undefined;
  return { kind: 'done', accessUrl, fingerprint, doneAt: event.doneAt, sizeKnown: event.sizeKnown };
}

function afterFailure(
  state: UploadState,
  { failure, until }: Extract<UploadEvent, { kind: 'try-failed' }>,
): UploadState | undefined {
  if (state.kind === 'waiting' || state.kind === 'blocked' || state.kind === 'failed') return undefined;
  if (state.kind === 'done' || state.kind === 'closed') return undefined;
  const claim = claimOf(state);
  const advice = adviceFor(failure);
  switch (advice) {
    case 'retry':
      return { kind: 'waiting', attempt: state.attempt + 1, until, failure, claim };
    case 'hold-profile':
    case 'hold-account':
    case 'hold-queue':
      return again(state.attempt, claim);
    case 'ask-person':
    case 'ask-about-file':
      return { kind: 'blocked', attempt: state.attempt, failure, claim };
    case 'give-up':
      return { kind: 'failed', attempt: state.attempt, failure, claim };
    default:
      return assertNever(advice);
  }
}

/** Of an unclear upload this is the person's wish to send it once more, as the next generation. */
function afterRetry(state: UploadState): UploadState | undefined {
  if (isUnclear(state)) return { kind: 'queued', attempt: 1 };
  if (state.kind === 'waiting' || state.kind === 'blocked' || state.kind === 'failed')
    return again(1, state.claim);
  if (state.kind === 'closed' && state.reason === 'cancelled') return again(1, state.claim);
  return undefined;
}

/** Once the last byte may have left there is nothing to cancel: the link is looked for to the end. */
function afterCancel(state: UploadState): UploadState | undefined {
  if (!isOpen(state) || state.kind === 'finishing' || state.kind === 'sent') return undefined;
  return closed('cancelled', claimOf(state));
}
