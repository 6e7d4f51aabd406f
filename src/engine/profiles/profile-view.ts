import type { ProfileView } from '../../shared/model.ts';
import type { Gate } from '../queue/gate.ts';
import type { StoredProfile } from '../store/profile-store.ts';
import type { AccountStore } from '../store/store.ts';
import { initialsOf } from './initials.ts';

/** A client as the window shows it. */
export function profileView(
  profile: StoredProfile,
  around: { readonly store: AccountStore; readonly gate: Gate },
): ProfileView {
  const { store, gate } = around;
  const hold = gate.accountHold() ?? gate.profileHold(profile.id);
  const initials = initialsOf(store.profiles.list().map((one) => one.name));
  return {
    id: profile.id,
    name: profile.name,
    primary: profile.primary,
    enabled: !gate.paused('off', profile.id),
    colour: profile.colour,
    initials: initials.get(profile.name) ?? '?',
    keyLast4: profile.keyLast4,
    state: profile.state,
    checkedAt: profile.checkedAt,
    paused: gate.paused('profile', profile.id),
    heldUntil: hold?.until ?? null,
    failure: hold?.failure ?? null,
    rootCount: store.roots.list().filter((root) => root.profileId === profile.id).length,
    lastUploadAt: store.profiles.lastUploadAt(profile.id),
  };
}
