import type { MediaItemId, ProfileId } from '../../shared/ids.ts';
import type { MediaItemView } from '../../shared/model.ts';
import type { Engine, Link } from '../engine.ts';
import type { Parts } from '../parts.ts';

/** What programs may ask of the gallery. */
export function galleryFace(
  parts: Parts,
): Engine['gallery'] & { links(ids: readonly MediaItemId[]): readonly Link[] } {
  const { store, gallery, stopped, services } = parts;
  const chosen = (profile: ProfileId | undefined): readonly ProfileId[] =>
    profile === undefined ? store.profiles.list().map((one) => one.id) : [profile];
  let index: ReadonlyMap<MediaItemId, MediaItemView> | undefined;
  parts.changes.subscribe((change) => {
    if (change.kind === 'gallery' || change.kind === 'profile-removed') index = undefined;
  });
  /** Every item by its id, merged once until something changes: each thumbnail asks for one. */
  const byId = (): ReadonlyMap<MediaItemId, MediaItemView> => {
    index ??= new Map(gallery.list(chosen(undefined)).items.map((item) => [item.id, item]));
    return index;
  };
  return {
    list(profile) {
      gallery
        .refresh(chosen(profile), stopped.signal)
        .catch((error: unknown) => services.log.bug('gallery-refresh', error));
      return gallery.list(chosen(profile));
    },
    refresh: (profile) => gallery.refresh(chosen(profile), stopped.signal, true),
    find: (id) => byId().get(id),
    links(ids) {
      return ids.flatMap((id) => {
        const item = byId().get(id);
        if (!item) return [];
        const client = store.profiles.find(item.profileId)?.name ?? '';
        return [{ url: item.accessUrl, fileName: item.fileName, client }];
      });
    },
  };
}
