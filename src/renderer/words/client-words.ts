import type { KeyCheckReport } from '../../shared/key-check-report.ts';
import { timeOfDay } from '../../shared/language/format.ts';
import { nameList } from '../../shared/language/name-list.ts';
import { words } from '../../shared/language/words.ts';
import type { ProfileState, ProfileView } from '../../shared/model.ts';
import { failureSentences } from './failure-words.ts';

export const CLIENTS = words.clients;

export const PROFILE_STATE_WORDS: { readonly [State in ProfileState]: string } = words.clients.states;

const STATES = ['working', 'refused', 'key-missing', 'unchecked'] as const satisfies readonly ProfileState[];

/** "43 clients. 41 keys work, 1 was refused, 1 is off." A client who is off counts as that alone. */
export function clientsState(profiles: readonly ProfileView[]): string {
  if (profiles.length === 0) return CLIENTS.none;
  const stateOf = (profile: ProfileView) => (profile.enabled ? profile.state : 'off');
  const states = ([...STATES, 'off'] as const).flatMap((state) => {
    const count = profiles.filter((profile) => stateOf(profile) === state).length;
    return count === 0 ? [] : [CLIENTS.counts[state]({ count })];
  });
  return CLIENTS.summary({ count: profiles.length, states: nameList(states) });
}

/** What a check of keys could not tell, beside the states in the table; empty when every key was answered for. */
export function checkReport({ waiting, failure }: KeyCheckReport, now: number): string {
  const undecided = failure && CLIENTS.checkUndecided({ why: failureSentences(failure) });
  if (waiting === null) return undecided ?? '';
  const { count, until } = waiting;
  const sameDay = new Date(until).toDateString() === new Date(now).toDateString();
  const waits = (sameDay ? CLIENTS.checkWaits : CLIENTS.checkWaitsLong)({ count, time: timeOfDay(until) });
  return undecided === null ? waits : `${undecided} ${waits}`;
}
