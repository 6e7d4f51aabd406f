import { CircleCheck, CircleDashed, CirclePause, KeyRound } from 'lucide-react';
import type { ProfileState, ProfileView } from '../../shared/model.ts';
import type { Sign } from '../parts/sign.ts';
import { CLIENTS, PROFILE_STATE_WORDS } from '../words/client-words.ts';

/** How the state of a client's key looks, and its words. */
export interface ProfileSign extends Sign {
  readonly words: string;
}

const SIGNS: { readonly [State in ProfileState]: Sign } = {
  unchecked: { icon: CircleDashed, tone: 's-queued' },
  working: { icon: CircleCheck, tone: 's-done' },
  refused: { icon: KeyRound, tone: 's-blocked' },
  'key-missing': { icon: KeyRound, tone: 's-blocked' },
};

/** A client who is off needs nobody; a key that needs the person is said before a pause of theirs. */
export function profileSign(profile: ProfileView): ProfileSign {
  if (!profile.enabled) return { icon: CirclePause, tone: 's-queued', words: CLIENTS.off };
  if (profile.paused && profile.state !== 'refused' && profile.state !== 'key-missing') {
    return { icon: CirclePause, tone: 's-queued', words: CLIENTS.paused };
  }
  return { ...SIGNS[profile.state], words: PROFILE_STATE_WORDS[profile.state] };
}
