import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  claimOf,
  isOpen,
  isUnclear,
  next,
  type UploadEvent,
  type UploadState,
} from '../../../src/engine/queue/upload-state.ts';
import { ADVICE, type FailureCode, failure } from '../../../src/shared/failure.ts';
import { uploadId } from '../../../src/shared/ids.ts';

const claim = { accessUrl: 'https://media.test/a', fingerprint: 'f'.repeat(64), lastByteAt: 5 };
const late = failure('verify-missing');
const busy = failure('server-error');
/** Bytes that went inside one call whose answer has not told their link. */
const unplaced = { ...claim, accessUrl: null };

const STATES = {
  queued: { kind: 'queued', attempt: 2 },
  sending: { kind: 'sending', attempt: 2, accessUrl: claim.accessUrl },
  finishing: { kind: 'finishing', attempt: 2, claim },
  sent: { kind: 'sent', attempt: 2, claim },
  'sending inside a call': { kind: 'sending', attempt: 2, accessUrl: null },
  'finishing without a link': { kind: 'finishing', attempt: 2, claim: unplaced },
  'waiting without a link': {
    kind: 'waiting',
    attempt: 2,
    until: 9,
    failure: failure('direct-unanswered'),
    claim: unplaced,
  },
  unclear: { kind: 'blocked', attempt: 2, failure: failure('direct-unclear'), claim: unplaced },
  waiting: { kind: 'waiting', attempt: 2, until: 9, failure: busy, claim: null },
  'waiting with a claim': { kind: 'waiting', attempt: 2, until: 9, failure: late, claim },
  blocked: { kind: 'blocked', attempt: 2, failure: failure('key-rejected'), claim: null },
  failed: { kind: 'failed', attempt: 2, failure: failure('file-empty'), claim: null },
  done: {
    kind: 'done',
    accessUrl: claim.accessUrl,
    fingerprint: claim.fingerprint,
    doneAt: 7,
    sizeKnown: true,
  },
  vanished: { kind: 'closed', reason: 'vanished', knownAs: null, claim: null },
  cancelled: { kind: 'closed', reason: 'cancelled', knownAs: null, claim: null },
} as const satisfies Record<string, UploadState>;

const EVENTS = {
  signed: { kind: 'signed', accessUrl: claim.accessUrl },
  'letting-go': { kind: 'letting-go', claim },
  'signed, inside a call': { kind: 'signed', accessUrl: null },
  'letting-go, without a link': { kind: 'letting-go', claim: unplaced },
  stored: { kind: 'stored' },
  found: { kind: 'found', accessUrl: claim.accessUrl },
  refused: { kind: 'refused' },
  verified: { kind: 'verified', doneAt: 7, sizeKnown: true },
  disproved: { kind: 'disproved', failure: late, until: 11 },
  'try-failed': { kind: 'try-failed', failure: busy, until: 11 },
  due: { kind: 'due' },
  retry: { kind: 'retry' },
  interrupted: { kind: 'interrupted' },
  cancel: { kind: 'cancel' },
  vanished: { kind: 'vanished' },
  reappeared: { kind: 'reappeared' },
  superseded: { kind: 'superseded' },
  torn: { kind: 'torn' },
  known: { kind: 'known', as: uploadId('other') },
} as const satisfies Record<string, UploadEvent>;

/** The whole machine: the kind each event leads to, by state; an event that is not named means nothing there. */
const TABLE: Record<keyof typeof STATES, Partial<Record<keyof typeof EVENTS, string>>> = {
  queued: {
    signed: 'sending',
    'signed, inside a call': 'sending',
    'try-failed': 'waiting',
    cancel: 'closed cancelled',
    vanished: 'closed vanished',
    superseded: 'closed superseded',
    known: 'closed known',
  },
  sending: {
    'letting-go': 'finishing',
    'try-failed': 'waiting',
    interrupted: 'queued',
    cancel: 'closed cancelled',
    vanished: 'closed vanished',
    superseded: 'closed superseded',
    known: 'closed known',
  },
  finishing: {
    stored: 'sent',
    verified: 'done',
    disproved: 'waiting',
    'try-failed': 'waiting, claimed',
    torn: 'closed superseded',
  },
  'sending inside a call': {
    'letting-go, without a link': 'finishing, claimed',
    refused: 'queued',
    'try-failed': 'waiting',
    interrupted: 'queued',
    cancel: 'closed cancelled',
    vanished: 'closed vanished',
    superseded: 'closed superseded',
    known: 'closed known',
  },
  'finishing without a link': {
    found: 'sent, claimed',
    refused: 'queued',
    'try-failed': 'waiting, claimed',
    torn: 'closed superseded',
  },
  'waiting without a link': {
    due: 'finishing, claimed',
    retry: 'finishing, claimed',
    cancel: 'closed cancelled, claimed',
  },
  unclear: { retry: 'queued', cancel: 'closed cancelled, claimed' },
  sent: { verified: 'done', disproved: 'waiting', 'try-failed': 'waiting, claimed' },
  waiting: {
    due: 'queued',
    retry: 'queued',
    cancel: 'closed cancelled',
    vanished: 'closed vanished',
    superseded: 'closed superseded',
  },
  'waiting with a claim': {
    due: 'finishing, claimed',
    retry: 'finishing, claimed',
    cancel: 'closed cancelled, claimed',
  },
  blocked: {
    retry: 'queued',
    cancel: 'closed cancelled',
    vanished: 'closed vanished',
    superseded: 'closed superseded',
  },
  failed: {
    retry: 'queued',
    cancel: 'closed cancelled',
    vanished: 'closed vanished',
    superseded: 'closed superseded',
  },
  done: {},
  vanished: { reappeared: 'queued' },
  cancelled: { retry: 'queued' },
};

const told = (state: UploadState | undefined, named: string | undefined): string | undefined => {
  if (!state) return undefined;
  const reason = state.kind === 'closed' ? ` ${state.reason}` : '';
  const claimed = named?.endsWith(', claimed') ? (claimOf(state) ? ', claimed' : ', lost its claim') : '';
  return `${state.kind}${reason}${claimed}`;
};

describe('Every event in every state', () => {
  for (const [stateName, state] of Object.entries(STATES)) {
    for (const [eventName, event] of Object.entries(EVENTS)) {
      const expected = TABLE[stateName as keyof typeof STATES][eventName as keyof typeof EVENTS];
      test(`${stateName} + ${eventName} → ${expected ?? 'means nothing'}`, () => {
        expect(told(next(state, event), expected)).toBe(expected);
      });
    }
  }
});

test('Each kind of advice has its own fate, and a hold costs no attempt', () => {
  const fates: Record<string, string> = {
    retry: 'waiting',
    'hold-profile': 'queued',
    'hold-account': 'queued',
    'hold-queue': 'queued',
    'ask-person': 'blocked',
    'ask-about-file': 'blocked',
    'give-up': 'failed',
  };
  for (const [code, advice] of Object.entries(ADVICE)) {
    const state = next(STATES.queued, {
      kind: 'try-failed',
      failure: failure(code as FailureCode),
      until: 3,
    });
    expect([code, state?.kind]).toEqual([code, fates[advice]]);
    if (state && 'attempt' in state) expect(state.attempt).toBe(advice === 'retry' ? 3 : 2);
  }
});

test('A claim for another link than the one that was signed is refused', () => {
  const other = { ...claim, accessUrl: 'https://media.test/b' };
  expect(next(STATES.sending, { kind: 'letting-go', claim: other })).toBeUndefined();
});

test('No sequence of events ever drops a claim but by proof, a tear, done, or a person’s wish', () => {
  const anyEvent = fc.constantFrom(...Object.values(EVENTS));
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
      let state: UploadState = { kind: 'queued', attempt: 1 };
      for (const event of events) {
        const after = next(state, event);
        if (!after) continue;
        const proven = ['disproved', 'torn', 'verified', 'refused'].includes(event.kind);
        const wished = event.kind === 'retry' && isUnclear(state);
        if (claimOf(state) && !claimOf(after)) expect(proven || wished).toBe(true);
        if (after.kind === 'done') expect(claimOf(state)).not.toBeNull();
        expect(isOpen(state) || state.kind === 'closed').toBe(true);
        state = after;
      }
    }),
    { numRuns: 2_000 },
  );
});
