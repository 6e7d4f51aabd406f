import { type Failure, failure } from '../shared/failure.ts';
import type { ProfileId } from '../shared/ids.ts';
import type { BudgetSpent } from './api/media-api.ts';
import type { Members, Parts } from './parts.ts';

/** A key works: holds of it are lifted, and what they held goes on. */
export function keyWorks({ gate, account, queue, scheduler }: Members, id: ProfileId): void {
  gate.lift('profile', id);
  gate.lift('account', account.id);
  gate.liftAll('key-missing');
  queue.release(['key-missing']);
  queue.release(['key-rejected', 'not-in-plan'], id);
  scheduler.wake();
}

/** What follows from a check of a client's key. */
export const keyEvents = (joined: () => Parts) => ({
  changed: (id: ProfileId): void => joined().tellProfile(id),
  keyWorks: (id: ProfileId): void => joined().keyWorks(id),
  keyRefused(id: ProfileId, refused: Failure): void {
    const { gate, account, tellAll } = joined();
    const hold = { failure: refused, until: null };
    if (refused.code === 'account-refused') gate.hold('account', account.id, hold);
    else if (refused.code === 'key-rejected' || refused.code === 'key-missing')
      gate.hold('profile', id, hold);
    tellAll();
  },
});

/** An answer said that nothing is left of a client's budget: it waits as long as the answer asks, ms. */
export function budgetSpent(joined: () => Parts): BudgetSpent {
  return (credentials, waitMs) => {
    const { profiles, gate, services, tellAll } = joined();
    const profile = profiles.ownerOf(credentials);
    if (profile === undefined) return;
    gate.hold('profile', profile, {
      failure: failure('rate-limited', 'the answer says that nothing is left'),
      until: services.clock.now() + (waitMs ?? services.limits.requestWindowMs),
    });
    tellAll();
  };
}
