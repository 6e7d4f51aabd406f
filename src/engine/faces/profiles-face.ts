import type { ProfileId } from '../../shared/ids.ts';
import type { ProfileView } from '../../shared/model.ts';
import type { Engine } from '../engine.ts';
import type { Parts } from '../parts.ts';
import { keyPrint } from '../secret.ts';
import type { StoredProfile } from '../store/profile-store.ts';

/** What programs may ask about clients. */
export function profilesFace(parts: Parts): Engine['profiles'] {
  const { store, profiles, services, account } = parts;
  const view = (profile: StoredProfile): ProfileView => parts.profileView(profile);
  return {
    list: () => parts.profileViews(),
    primary() {
      const primary = store.profiles.list().find((profile) => profile.primary);
      return primary && view(primary);
    },
    async ensure({ name, primary, key }) {
      const before = store.profiles
        .list()
        .find((one) => (primary ? one.primary : !one.primary && one.name === name));
      const profile = profiles.ensure({ name, primary, key });
      const ref = primary
        ? ({ kind: 'api-key', account: account.id } as const)
        : ({ kind: 'profile-key', profile: profile.id } as const);
      const kept = await services.vault.set(ref, key);
      if (!kept.ok) services.log.warn('key-not-kept', { profileId: profile.id, code: kept.failure.code });
      if (before?.keyPrint !== keyPrint(key) || waitedLong(parts, profile.id)) parts.keyWorks(profile.id);
      return view(profile);
    },
    async add({ name, key }) {
      const added = await profiles.add(name, key);
      return added.done ? { done: true, value: view(added.value) } : added;
    },
    rename: (id, name) => profiles.rename(id, name),
    replaceKey: (id, key) => profiles.replaceKey(id, key),
    verify: (ids, newKey) => parts.keyChecks.run(ids, newKey),
    setEnabled(id, enabled) {
      const { gate, scheduler } = parts;
      const isHere = store.profiles.list().some((profile) => profile.id === id);
      if (!isHere) return { done: false, problem: { kind: 'gone' } };
      if (enabled) gate.resume('off', id);
      else gate.pause('off', id);
      if (!enabled) scheduler.interrupt((upload) => upload.profileId === id);
      parts.tellAll();
      scheduler.wake();
      return { done: true, value: null };
    },
    async remove(id) {
      const open = parts.counts.owed(id) + parts.given.pending(id);
      if (open > 0) return { done: false, problem: { kind: 'has-open-uploads', count: open } };
      // All of it begins before anything is waited for: what settles or is given meanwhile finds no such client.
      const own = store.roots.list().filter((root) => root.profileId === id);
      const removing = [profiles.remove(id), ...own.map((root) => parts.removeRoot(root.id))];
      await Promise.all(removing);
      parts.gate.lift('profile', id);
      parts.gate.resume('off', id);
      parts.changes.tell({ kind: 'profile-removed', id });
      parts.changes.tell({ kind: 'gallery', profileId: id });
      return { done: true, value: null };
    },
  };
}

const waitedLong = ({ gate, services }: Parts, id: ProfileId): boolean => {
  const hold = gate.profileHold(id) ?? gate.accountHold();
  return (
    hold !== undefined &&
    hold.until === null &&
    // A key that was missing is there now.
    (hold.failure.code === 'key-missing' ||
      services.clock.now() - hold.since >= services.limits.refusedKeyRestMs)
  );
};
