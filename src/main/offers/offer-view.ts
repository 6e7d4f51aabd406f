import path from 'node:path';
import { mediaTypeOfName } from '../../engine/files/media-type.ts';
import type { OfferId, ProfileId } from '../../shared/ids.ts';
import type { OfferPart, OfferPicture, OfferView } from '../../shared/offer.ts';
import type { KnownInOffer } from './known-in-offer.ts';
import { OFFER_NAMES, type OfferContents, type OfferGroup } from './offer-contents.ts';

/** An offer as it is kept. */
export interface OfferState {
  readonly id: OfferId;
  /** The client it was dropped on. */
  readonly profileId: ProfileId | null;
  readonly contents: OfferContents;
  readonly known: KnownInOffer;
  /** How many looks at its paths are still under way. */
  readonly looks: number;
  /** Raised on every change of what it holds. */
  readonly revision: number;
  readonly byStart: boolean;
}

/** What a view is made with. */
export interface OfferSurroundings {
  /** The clients there are now: a folder may bear the name of one who was removed meanwhile. */
  readonly clients: ReadonlySet<ProfileId>;
  /** The person's home folder, shown as `~`. */
  readonly home: string;
}

/** The offer as the window sees it: names and shortened folders, never a path to act on. */
export function offerView(offer: OfferState, { clients, home }: OfferSurroundings): OfferView {
  const { contents } = offer;
  const isClient = (owner: ProfileId | null): owner is ProfileId => owner !== null && clients.has(owner);
  const matched = contents.owners
    .filter(isClient)
    .map((profileId) => ({ profileId, ...partOf([contents.of(profileId)]) }));
  const unmatched = partOf(
    contents.owners.filter((owner) => !isClient(owner)).map((owner) => contents.of(owner)),
  );
  const parts = [...matched, unmatched];
  return {
    id: offer.id,
    revision: offer.revision,
    byStart: offer.byStart,
    state: offer.looks > 0 ? 'looking' : 'ready',
    profileId: isClient(offer.profileId) ? offer.profileId : null,
    files: parts.reduce((sum, part) => sum + part.files, 0),
    bytes: parts.reduce((sum, part) => sum + part.bytes, 0),
    matched: offer.looks > 0 ? matched : matched.sort((one, other) => other.files - one.files),
    unmatched,
    known: offer.known.view(clients),
    more: contents.more,
    refusedCount: contents.refusedCount,
    refused: contents.refused.map(({ path: full, reason }) => ({
      fileName: path.basename(full),
      folder: shortFolder(path.dirname(full), home),
      reason,
    })),
  };
}

function partOf(groups: readonly OfferGroup[]): OfferPart {
  return {
    files: groups.reduce((sum, group) => sum + group.files.length, 0),
    bytes: groups.reduce((sum, group) => sum + group.bytes, 0),
    names: groups
      .flatMap((group) => group.files.slice(0, OFFER_NAMES))
      .slice(0, OFFER_NAMES)
      .map((file) => path.posix.basename(file.path)),
    pictures: picturesOf(groups),
  };
}

/** Pictures first; where there are too few of them, the kinds of the other files. */
function picturesOf(groups: readonly OfferGroup[]): readonly OfferPicture[] {
  const pictures = groups
    .flatMap((group) => group.places)
    .map((place): OfferPicture => ({ kind: 'image', place }));
  const others = groups
    .flatMap((group) => group.files.slice(0, OFFER_NAMES))
    .map((file): OfferPicture => ({ kind: mediaTypeOfName(file.path)?.kind ?? 'other', place: null }))
    .filter(({ kind }) => kind !== 'image');
  return [...pictures, ...others].slice(0, OFFER_NAMES);
}

/** A folder as text for people: home as `~`. */
function shortFolder(folder: string, home: string): string {
  if (home === '' || home === path.parse(home).root) return folder;
  return folder === home || folder.startsWith(`${home}${path.sep}`)
    ? `~${folder.slice(home.length)}`
    : folder;
}
