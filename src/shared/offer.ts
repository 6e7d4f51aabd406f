import type { FailureCode } from './failure.ts';
import type { OfferId, ProfileId } from './ids.ts';
import type { IgnoredReason, MediaKind } from './model.ts';

/** A part of an offer: how many files, how large together, and a few of their names. */
export interface OfferPart {
  readonly files: number;
  readonly bytes: number;
  /** The first names: OFFER_NAMES of main's offers. */
  readonly names: readonly string[];
  /** What stands for it in small, pictures first: as many as names. */
  readonly pictures: readonly OfferPicture[];
}

/** A file as it is drawn beside the number of them. */
export interface OfferPicture {
  readonly kind: MediaKind;
  /** Where main serves its picture, among those of the offer; null where it can have none. */
  readonly place: number | null;
}

/** What lies in libraries already, with links that are good. */
export interface OfferKnown {
  /** Files of a size that was uploaded before are still being read. */
  readonly looking: boolean;
  /** Only clients who have some of it. */
  readonly clients: readonly KnownFor[];
}

/** How many files one client has already. */
export interface KnownFor {
  readonly profileId: ProfileId;
  /** Of those whose folder bears this client's name. */
  readonly own: number;
  /** Of those that no folder names a client for. */
  readonly unmatched: number;
  /** Of everything in the offer. */
  readonly all: number;
}

/** Files a person gave by hand (dropped, added, pasted, named to a second start), looked at but not yet sent. */
export interface OfferView {
  readonly id: OfferId;
  /** Raised on every change of what it holds. Who sends names the one that was shown. */
  readonly revision: number;
  /** Given by starting the program: it opens by itself, whatever the person is doing in the window. */
  readonly byStart: boolean;
  /** `looking` while folders are still read; the numbers grow. */
  readonly state: 'looking' | 'ready';
  /** The client it was dropped on; null = the person is asked. */
  readonly profileId: ProfileId | null;
  /** Everything that can be sent. */
  readonly files: number;
  readonly bytes: number;
  /** Files whose folder bears a client's name. */
  readonly matched: readonly (OfferPart & { readonly profileId: ProfileId })[];
  /** Files that no folder names a client for, or more than one. */
  readonly unmatched: OfferPart;
  readonly known: OfferKnown;
  /** More was met than an offer holds; this is the first part of it. */
  readonly more: boolean;
  readonly refusedCount: number;
  /** The first refused ones: OFFER_REFUSALS of main's offers. */
  readonly refused: readonly OfferRefusal[];
}

/** A file of an offer that cannot be sent, and why. */
export interface OfferRefusal {
  readonly fileName: string;
  /** The folder as text for people. */
  readonly folder: string;
  readonly reason: IgnoredReason | FailureCode;
}
