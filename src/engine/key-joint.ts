import { type Failure, type FailureCode, failure } from '../shared/failure.ts';
import type { ProfileId } from '../shared/ids.ts';
import type { BudgetSpent } from './api/media-api.ts';
import type { Members, Parts } from './parts.ts';
import type { KeyPace } from './profiles/key-pace.ts';
import { rateLimitDelay } from './queue/backoff.ts';
import type { Hold } from './store/hold-store.ts';

/**
 * A key works: holds of it are lifted, and what they held goes on. A pause the far end asked for stands. Returns whose
 * rows may be different now: those of that client, or everybody's when the account's key was what kept them.
 */
export function keyWorks(members: Members, id: ProfileId): 'all' | 'client' {
  const { gate, account, scheduler } = members;
  const heldAll = gate.accountHold() !== undefined;
  gate.worked(id);
  if (gate.profileHold(id)?.until === null) gate.lift('profile', id);
  gate.lift('account', account.id);
  const heldOthers = gate.liftAll('key-missing');
  releaseBlocked(members, ['key-missing']);
  releaseBlocked(members, ['key-rejected', 'not-in-plan'], id);
  scheduler.wake();
  return heldAll || heldOthers ? 'all' : 'client';
}

/**
 * What was blocked for one of these reasons goes on, a slice per turn; of one client or of all. A key that was missing
 * is asked for again at every start, so that a crash between two slices keeps nobody waiting.
 */
export function releaseBlocked(
  { bulk, queue, store }: Members,
  codes: readonly FailureCode[],
  profile?: ProfileId,
): void {
  bulk.take(store.uploadIds.blockedBy(codes, profile), (slice) => queue.release(slice, codes));
}

/** What follows from a check of a client's key. */
export const keyEvents = (joined: () => Parts) => ({
  changed: (id: ProfileId): void => joined().tellProfile(id),
  keyWorks: (id: ProfileId): void => joined().keyWorks(id),
  keyRefused(id: ProfileId, refused: Failure): void {
    const { gate, account, services, tellAll, tellClient } = joined();
    const until = null;
    if (refused.code === 'account-refused') {
      const told = toldAgain(refused, gate.accountHold(), services.limits.refusedKeyRestMs);
      gate.hold('account', account.id, { failure: told, until });
      tellAll();
      return;
    }
    if (refused.code === 'key-rejected' || refused.code === 'key-missing') {
      const told = toldAgain(refused, gate.profileHold(id), services.limits.refusedKeyRestMs);
      gate.hold('profile', id, { failure: told, until });
    }
    tellClient(id);
  },
});

/** A key that was refused before and is refused again rests: a hold that says so outlives a restart. */
function toldAgain(refused: Failure, before: Hold | undefined, restMs: number): Failure {
  if (refused.code === 'key-missing' || before?.failure.code !== refused.code) return refused;
  return { ...refused, retryAfterMs: restMs };
}

/** What holds back the calls that a person asks for: the doors of the queue, and the rest of refused keys. */
export function keyPace(joined: () => Parts): KeyPace {
  /** Of keys that are nobody's yet, monotonic ms. */
  let newKeysUntil = 0;
  const rest = (hold: Hold | undefined): number => {
    const now = joined().services.clock.now();
    const restMs = hold?.until === null ? (hold.failure.retryAfterMs ?? 0) : 0;
    // A hold from the future is one whose clock was set back since.
    if (hold === undefined || hold.since > now || hold.since + restMs <= now) return 0;
    return hold.since + restMs;
  };
  return {
    waitsUntil(profile) {
      const { gate, services } = joined();
      if (profile !== null) return gate.waitsUntil(profile);
      const wait = newKeysUntil - services.clock.monotonic();
      return wait > 0 ? services.clock.now() + wait : 0;
    },
    restsUntil(profile) {
      const { gate } = joined();
      return Math.max(rest(gate.accountHold()), rest(gate.profileHold(profile)));
    },
    spend: (profile) => joined().gate.spend(profile),
    worked(profile) {
      const { gate, scheduler } = joined();
      gate.worked(profile);
      scheduler.wake();
    },
    pause(profile, asked) {
      const { gate, services, tellClient } = joined();
      const { clock, limits } = services;
      const waitMs = rateLimitDelay(asked, limits);
      if (profile === null) {
        newKeysUntil = clock.monotonic() + waitMs;
        return;
      }
      gate.hold('profile', profile, { failure: asked, until: clock.now() + waitMs });
      tellClient(profile);
    },
  };
}

/** An answer said that nothing is left of a client's budget: it waits as long as the answer asks, ms. */
export function budgetSpent(joined: () => Parts): BudgetSpent {
  return (credentials, waitMs) => {
    const { profiles, gate, services, tellClient } = joined();
    const profile = profiles.ownerOf(credentials);
    if (profile === undefined) return;
    gate.hold('profile', profile, {
      failure: failure('rate-limited', 'the answer says that nothing is left'),
      until: services.clock.now() + (waitMs ?? services.limits.requestWindowMs),
    });
    tellClient(profile);
  };
}
