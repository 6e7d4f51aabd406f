import type { ProfileId } from '../shared/ids.ts';
import { mediaTypeOfName } from './files/media-type.ts';
import type { GalleryCache } from './gallery/gallery-cache.ts';
import type { LedgerEntry } from './gallery/ledger-entry.ts';
import { PublicLinks } from './gallery/public-links.ts';
import type { Members } from './parts.ts';
import { atOnce, eachOf, type Steps } from './steps.ts';
import type { AccountStore } from './store/store.ts';

/** The store's media lists; what a list says of the end of our own media is noted at their uploads. */
export function mediaCache(store: AccountStore): GalleryCache {
  return {
    listedAt: (profile) => store.mediaLists.listedAt(profile),
    read: (profile) => store.mediaLists.read(profile),
    *write(profile, items, listedAt) {
      yield* store.mediaLists.write(profile, items, listedAt);
      const ends: { readonly accessUrl: string; readonly expiresAt: number }[] = [];
      yield* eachOf(items, ({ accessUrl, expiresAt }) => {
        if (expiresAt !== null) ends.push({ accessUrl, expiresAt });
      });
      yield* store.mediaEnds.setExpiries(profile, ends);
    },
  };
}

/** A client's verified uploads as the gallery's own ledger. */
export function* ledgerOf(
  store: Pick<AccountStore, 'mediaLedger'>,
  profile: ProfileId,
): Steps<readonly LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  yield* eachOf(yield* store.mediaLedger.of(profile), (entry) =>
    entries.push({ ...entry, mediaKind: mediaTypeOfName(entry.fileName)?.kind ?? 'other' }),
  );
  return entries;
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
    shownAs(profile, { key, url }) {
      const sent = store.mediaLedger.nameOfLink(profile, key) ?? store.mediaLedger.nameOfLink(profile, url);
      return sent ?? atOnce(gallery.listed(profile)).find(({ accessUrl }) => accessUrl === key)?.fileName;
    },
    changed: (profileId) => changes.tell({ kind: 'gallery', profileId }),
  });
}
