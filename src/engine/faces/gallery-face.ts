import type { MediaItemId, ProfileId } from '../../shared/ids.ts';
import type { Parts } from '../assemble.ts';
import type { Engine, Link } from '../engine.ts';

/** What programs may ask of the gallery. */
export function galleryFace(
  parts: Parts,
): Engine['gallery'] & { links(ids: readonly MediaItemId[]): readonly Link[] } {
  const { store, gallery, stopped, services } = parts;
  const chosen = (profile: ProfileId | undefined): readonly ProfileId[] =>
    profile === undefined ? store.profiles.list().map((one) => one.id) : [profile];
  const all = () => gallery.list(chosen(undefined)).items;
  return {
    list(profile) {
      gallery
        .refresh(chosen(profile), stopped.signal)
        .catch((error: unknown) => services.log.bug('gallery-refresh', error));
      return gallery.list(chosen(profile));
    },
    refresh: (profile) => gallery.refresh(chosen(profile), stopped.signal, true),
    find: (id) => all().find((item) => item.id === id),
    links(ids) {
      const byId = new Map(all().map((item) => [item.id, item]));
      return ids.flatMap((id) => {
        const item = byId.get(id);
        if (!item) return [];
        const client = store.profiles.find(item.profileId)?.name ?? '';
        return [{ url: item.accessUrl, fileName: item.fileName, client }];
      });
    },
  };
}
