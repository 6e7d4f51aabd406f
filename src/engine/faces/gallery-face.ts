import type { MediaItemId, ProfileId } from '../../shared/ids.ts';
import type { Engine, Link } from '../engine.ts';
import { GalleryIndex } from '../gallery/gallery-index.ts';
import type { Parts } from '../parts.ts';
import type { StoredProfile } from '../store/profile-store.ts';

/** What programs may ask of the gallery. */
export function galleryFace(
  parts: Parts,
): Engine['gallery'] & { links(ids: readonly MediaItemId[]): readonly Link[] } {
  const { store, gallery, stopped, services } = parts;
  let clients: readonly StoredProfile[] | undefined;
  /** Asked for with every id of a long list: read once until a client is different. */
  const clientsNow = (): readonly StoredProfile[] => {
    clients ??= store.profiles.list();
    return clients;
  };
  const everyone = (): readonly ProfileId[] => clientsNow().map((one) => one.id);
  const chosen = (profile: ProfileId | undefined): readonly ProfileId[] =>
    profile === undefined ? everyone() : [profile];
  const index = new GalleryIndex({
    clock: services.clock,
    name: services.random.id(),
    profiles: everyone,
    merge: (profile) => gallery.merge(profile),
  });
  parts.changes.subscribe((change) => {
    if (change.kind === 'profile' || change.kind === 'profile-removed') clients = undefined;
    if (change.kind === 'profile-removed') return index.drop(change.id);
    if (change.kind !== 'gallery') return;
    for (const profile of change.profileId === null ? everyone() : [change.profileId]) index.touch(profile);
  });
  const readWhatIsDue = (profiles: readonly ProfileId[]): void => {
    gallery
      .refresh(profiles, stopped.signal)
      .catch((error: unknown) => services.log.bug('gallery-refresh', error));
  };
  return {
    list(profile) {
      readWhatIsDue(chosen(profile));
      return gallery.list(chosen(profile));
    },
    changes(after) {
      const profiles = everyone();
      readWhatIsDue(profiles);
      return { ...index.changes(after), ...gallery.summary(profiles) };
    },
    refresh: (profile) => gallery.refresh(chosen(profile), stopped.signal, true),
    find: (id, profile) => index.find(id, profile),
    links(ids) {
      const names = new Map(clientsNow().map(({ id, name }) => [id, name]));
      return index.findAll(ids).map(({ accessUrl, fileName, profileId }) => ({
        url: accessUrl,
        fileName,
        client: names.get(profileId) ?? '',
      }));
    },
  };
}
