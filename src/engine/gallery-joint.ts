import type { ProfileId } from '../shared/ids.ts';
import { mediaTypeOfName } from './files/media-type.ts';
import type { GalleryCache } from './gallery/gallery-cache.ts';
import type { LedgerEntry } from './gallery/ledger-entry.ts';
import { PublicLinks } from './gallery/public-links.ts';
import type { Members } from './parts.ts';
import type { AccountStore } from './store/store.ts';

/** The store's media lists; what a list says of the end of our own media is noted at their uploads. */
export function mediaCache(store: AccountStore): GalleryCache {
  return {
    read: (profile) => store.mediaLists.read(profile),
    write(profile, items, listedAt) {
      store.mediaLists.write(profile, items, listedAt);
      const ends = items.flatMap(({ accessUrl, expiresAt }) =>
        expiresAt === null ? [] : { accessUrl, expiresAt },
      );
      store.mediaEnds.setExpiries(profile, ends);
    },
  };
}

/** A client's verified uploads as the gallery's own ledger. */
export function ledgerOf(
  store: Pick<AccountStore, 'mediaLedger'>,
  profile: ProfileId,
): readonly LedgerEntry[] {
  return store.mediaLedger
    .of(profile)
    .map((entry) => ({ ...entry, mediaKind: mediaTypeOfName(entry.fileName)?.kind ?? 'other' }));
}

/** What public links need of the other parts. */
type LinkParts = Pick<Members, 'services' | 'store' | 'account' | 'changes' | 'stopped' | 'gallery'>;

/** Public links over the store and the way out; only the practice account's may be on this computer. */
export function joinPublicLinks(parts: LinkParts): PublicLinks {
  const { services, store, account, changes, stopped, gallery } = parts;
  const { clock, random, limits, log, http, network } = services;
  return new PublicLinks({
    ...{ clock, random, limits, log, http, signal: stopped.signal },
    keeper: store.publicLinks,
    rules: { loopback: account.kind === 'sandbox' },
    hasProfile: (profile) => store.profiles.list().some(({ id }) => id === profile),
    online: () => network.online(),
    shown: (profile) => gallery.merge(profile),
    changed: (profileId) => changes.tell({ kind: 'gallery', profileId }),
  });
}
