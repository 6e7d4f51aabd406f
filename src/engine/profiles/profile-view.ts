import type { ProfileId } from '../../shared/ids.ts';
import type { ProfileView } from '../../shared/model.ts';
import type { Gate } from '../queue/gate.ts';
import type { StoredProfile } from '../store/profile-store.ts';
import type { AccountStore } from '../store/store.ts';
import { initialsOf } from './initials.ts';

/**
 * Shows clients as the window does. What depends on all of them is looked up once: an agency has 500, and each
 * shown for itself would cost the square of that.
 */
export function profileViewer(around: {
  readonly store: AccountStore;
  readonly gate: Gate;
}): (profile: StoredProfile) => ProfileView {
  const { store, gate } = around;
  const initials = initialsOf(store.profiles.list().map((one) => one.name));
  const folders = new Map<ProfileId | null, number>();
  for (const { profileId } of store.roots.list()) folders.set(profileId, (folders.get(profileId) ?? 0) + 1);
  return (profile) => {
    const hold = gate.accountHold() ?? gate.profileHold(profile.id);
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
      rootCount: folders.get(profile.id) ?? 0,
      lastUploadAt: store.profiles.lastUploadAt(profile.id),
    };
  };
}
