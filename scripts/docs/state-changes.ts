import { next, type UploadEvent, type UploadState } from '../../src/engine/queue/upload-state.ts';
import { ADVICE, type FailureCode, failure } from '../../src/shared/failure.ts';
import { uploadId } from '../../src/shared/ids.ts';

/** One arrow of the diagram: what leads from a state to another. */
export interface StateChange {
  readonly from: UploadState['kind'];
  readonly event: UploadEvent['kind'];
  readonly to: UploadState['kind'];
}

const PLACED = { accessUrl: 'link', fingerprint: 'hash', lastByteAt: 0 };
const UNPLACED = { ...PLACED, accessUrl: null };
const FAILURE = failure('network-down');

/** Each state as it can be: with and without bytes that may have arrived. */
const STATES: readonly UploadState[] = [
  { kind: 'queued', attempt: 1 },
  { kind: 'sending', attempt: 1, accessUrl: 'link' },
  { kind: 'sending', attempt: 1, accessUrl: null },
  ...[PLACED, UNPLACED].map((claim) => ({ kind: 'finishing', attempt: 1, claim }) as const),
  { kind: 'sent', attempt: 1, claim: PLACED },
  ...[null, PLACED].flatMap((claim): readonly UploadState[] => [
    { kind: 'waiting', attempt: 1, until: 0, failure: FAILURE, claim },
    { kind: 'blocked', attempt: 1, failure: FAILURE, claim },
    { kind: 'failed', attempt: 1, failure: FAILURE, claim },
    { kind: 'closed', reason: 'cancelled', knownAs: null, claim },
  ]),
  { kind: 'closed', reason: 'vanished', knownAs: null, claim: null },
  { kind: 'done', accessUrl: 'link', fingerprint: 'hash', doneAt: 0, sizeKnown: true },
];

/** Each event, a failed try once for each fate a failure can have. */
const EVENTS: readonly UploadEvent[] = [
  { kind: 'signed', accessUrl: 'link' },
  { kind: 'letting-go', claim: PLACED },
  { kind: 'stored' },
  { kind: 'found', accessUrl: 'link' },
  { kind: 'refused' },
  { kind: 'verified', doneAt: 0, sizeKnown: true },
  { kind: 'disproved', failure: FAILURE, until: 0 },
  ...oneOfEachFate().map((code) => ({ kind: 'try-failed', failure: failure(code), until: 0 }) as const),
  { kind: 'due' },
  { kind: 'retry' },
  { kind: 'interrupted' },
  { kind: 'cancel' },
  { kind: 'vanished' },
  { kind: 'reappeared' },
  { kind: 'superseded' },
  { kind: 'torn' },
  { kind: 'known', as: uploadId('another') },
];

function oneOfEachFate(): readonly FailureCode[] {
  const codes = Object.keys(ADVICE) as FailureCode[];
  return [...new Map(codes.map((code) => [ADVICE[code], code])).values()];
}

/** Every change from one state to another that the state machine itself makes, each once. */
export function stateChanges(): readonly StateChange[] {
  const found = new Map<string, StateChange>();
  for (const state of STATES) {
    for (const event of EVENTS) {
      const to = next(state, event)?.kind;
      if (to === undefined || to === state.kind) continue;
      found.set(`${state.kind} ${event.kind} ${to}`, { from: state.kind, event: event.kind, to });
    }
  }
  return [...found.values()];
}
