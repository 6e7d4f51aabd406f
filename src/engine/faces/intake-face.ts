import type { Engine } from '../engine.ts';
import type { Parts } from '../parts.ts';
import { ProfileIntake } from '../profiles/profile-intake.ts';
import { storeFullProblem } from './store-full-problem.ts';

/** What programs may do with many clients at once. */
export function intakeFace(parts: Parts): Engine['intake'] {
  const { account, api, services, stopped, store } = parts;
  const intake = new ProfileIntake({
    account: account.id,
    store: store.profiles,
    vault: services.vault,
    random: services.random,
    api,
    changed: (id) => parts.tellProfile(id),
  });
  const untilStop = (signal: AbortSignal): AbortSignal => AbortSignal.any([signal, stopped.signal]);
  return {
    known: () => intake.known(),
    ask: (key, signal) => intake.ask(key, untilStop(signal)),
    askAccount: (signal) => intake.askAccount(untilStop(signal)),
    async take(wanted) {
      try {
        const taken = await intake.take(wanted);
        const view = parts.profileViewer();
        return taken.map((one) => (one.done ? { done: true, value: view(one.value) } : one));
      } catch (error) {
        const problem = storeFullProblem(error);
        return wanted.map(() => problem);
      }
    },
  };
}
