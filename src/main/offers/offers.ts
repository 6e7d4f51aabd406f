import type { Engine } from '../../engine/engine.ts';
import type { GivenFile } from '../../engine/given/given-file.ts';
import type { Clock, Random } from '../../engine/ports/clock.ts';
import type { Log } from '../../engine/ports/log.ts';
import type { Change } from '../../shared/change.ts';
import { type BatchId, type OfferId, offerId, type ProfileId } from '../../shared/ids.ts';
import type { OfferView } from '../../shared/offer.ts';
import type { Outcome, Problem } from '../../shared/outcome.ts';
import { SECOND } from '../../shared/units.ts';
import { NotReady } from '../not-ready.ts';
import { type Throttled, throttled } from '../throttle.ts';
import { OfferContents } from './offer-contents.ts';
import { MAX_OFFER_PATHS } from './offer-input.ts';
import { type OfferState, offerView } from './offer-view.ts';

/** How long a person may take files back before the first byte leaves (DESIGN.md, hold). */
export const UNDO_HOLD_MS = 10 * SECOND;
/** Offers that wait for the person's word at one time; the window asks about one after the other. */
export const MAX_OPEN_OFFERS = 8;
/** Numbers that grow are told no oftener than an eye can read them. */
const TELL_EVERY_MS = SECOND / 4;

export interface OffersParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** The engine in use; undefined while there is no account. */
  readonly engine: () => Engine | undefined;
  readonly tell: (change: Change) => void;
  readonly home: string;
}

/** What a person gave, and by which door. */
export interface NewOffer {
  readonly paths: readonly string[];
  /** The client it was given to; null = the person is asked. */
  readonly profileId: ProfileId | null;
  /**
   * Given by starting the program: waits for an account, and joins what another start gave a moment ago, since some
   * file browsers start the program once for every file.
   */
  readonly byStart?: boolean;
  /** Called when nothing of it was sent. */
  readonly discarded?: () => void;
}

/** How an offer is sent. Files whose client is not said stay where they are. */
export interface OfferChoice {
  /** Everything to this client, whatever the folders are called. */
  readonly everything?: ProfileId | undefined;
  /** Files that no folder names a client for. */
  readonly unmatched?: ProfileId | undefined;
}

/** What is on its way: each client's files are a batch of their own. */
export interface SentOffer {
  readonly files: number;
  readonly batches: readonly BatchId[];
}

interface OpenOffer extends OfferState {
  looks: number;
  readonly byStart: boolean;
  pathCount: number;
  readonly stop: AbortController;
  readonly shown: Throttled<void>;
  readonly discarded: () => void;
}

/** Files given by hand that wait for the person's word. In memory only: whoever quits gives them again. */
export class Offers {
  readonly #parts: OffersParts;
  readonly #open = new Map<OfferId, OpenOffer>();
  #waiting: string[] = [];
  #engine: Engine | undefined;

  constructor(parts: OffersParts) {
    this.#parts = parts;
  }

  /** Begins to look; changes tell how it goes. False when too many offers are open. Throws NotReady without an account. */
  make({ paths, profileId, byStart = false, discarded = () => {} }: NewOffer): boolean {
    const engine = this.#parts.engine();
    if (engine === undefined) {
      if (!byStart) throw new NotReady('this needs an account');
      this.#waiting = [...this.#waiting, ...paths].slice(0, MAX_OFFER_PATHS);
      return true;
    }
    const offer = (byStart ? this.#joinable() : undefined) ?? this.#add({ profileId, byStart, discarded });
    if (offer === undefined) {
      this.#parts.log.warn('offer-refused', { reason: 'too many are open' });
      return false;
    }
    this.#look(engine, offer, paths);
    return true;
  }

  /** Those that are open, oldest first. */
  list(): readonly OfferView[] {
    return [...this.#open.values()].map((offer) => this.#view(offer));
  }

  /** Gives the files to the engine. What a client cannot take any more stays in the offer, with the reason. */
  send(id: OfferId, choice: OfferChoice): Outcome<SentOffer> {
    const engine = this.#parts.engine();
    const offer = this.#open.get(id);
    if (engine === undefined || offer === undefined) return refused({ kind: 'gone' });
    if (offer.looks > 0) return refused({ kind: 'still-looking' });
    let files = 0;
    const batches: BatchId[] = [];
    for (const [profileId, owners] of this.#recipients(engine, offer, choice)) {
      const given: readonly GivenFile[] = owners.flatMap((owner) => offer.contents.of(owner).files);
      const outcome = engine.given.give(given, { profileId, holdMs: UNDO_HOLD_MS });
      if (!outcome.done) {
        offer.shown.push();
        return outcome;
      }
      for (const owner of owners) offer.contents.drop(owner);
      files += given.length;
      batches.push(outcome.value);
    }
    this.#close(offer);
    return { done: true, value: { files, batches } };
  }

  discard(id: OfferId): void {
    const offer = this.#open.get(id);
    if (offer === undefined) return;
    this.#close(offer);
    offer.discarded();
  }

  /** A client who is gone is nobody's match any more. */
  hear(change: Change): void {
    if (change.kind !== 'profile-removed') return;
    for (const offer of this.#open.values()) offer.shown.push();
  }

  /** Another account: what was offered to the last one is not the new one's. */
  switched(): void {
    const engine = this.#parts.engine();
    if (engine !== this.#engine) for (const id of [...this.#open.keys()]) this.discard(id);
    this.#engine = engine;
    if (engine === undefined || this.#waiting.length === 0) return;
    const paths = this.#waiting;
    this.#waiting = [];
    this.make({ paths, profileId: null, byStart: true });
  }

  /** Ends every look. */
  stop(): void {
    for (const id of [...this.#open.keys()]) this.discard(id);
  }

  #joinable(): OpenOffer | undefined {
    return [...this.#open.values()].find((offer) => offer.byStart && offer.pathCount < MAX_OFFER_PATHS);
  }

  #add(wanted: Pick<OpenOffer, 'profileId' | 'byStart' | 'discarded'>): OpenOffer | undefined {
    if (this.#open.size >= MAX_OPEN_OFFERS) return undefined;
    const { clock, random } = this.#parts;
    const id = offerId(random.id());
    const offer: OpenOffer = {
      ...wanted,
      id,
      contents: new OfferContents(),
      looks: 0,
      pathCount: 0,
      stop: new AbortController(),
      shown: throttled<void>(clock, TELL_EVERY_MS, () => this.#tell(id)),
    };
    this.#open.set(id, offer);
    return offer;
  }

  #look(engine: Engine, offer: OpenOffer, paths: readonly string[]): void {
    const { signal } = offer.stop;
    const asked = paths.slice(0, MAX_OFFER_PATHS - offer.pathCount);
    const enough = new AbortController();
    const stopLooking = (): void => enough.abort();
    signal.addEventListener('abort', stopLooking);
    offer.pathCount += asked.length;
    offer.looks += 1;
    offer.shown.push();
    engine.given
      .look(asked, enough.signal, (sight) => {
        if (signal.aborted) return;
        offer.contents.add(sight);
        if (offer.contents.more) stopLooking();
        offer.shown.push();
      })
      .catch((error: unknown) => {
        if (!enough.signal.aborted) this.#parts.log.bug('look-at-offer', error);
      })
      .finally(() => {
        signal.removeEventListener('abort', stopLooking);
        if (signal.aborted) return;
        offer.looks -= 1;
        // The last number is told at once: the person waits for it.
        offer.shown.stop();
        this.#tell(offer.id);
      });
  }

  /** Whose files go to whom: every client once, so that their files make one batch. */
  #recipients(
    engine: Engine,
    { contents }: OpenOffer,
    { everything, unmatched }: OfferChoice,
  ): ReadonlyMap<ProfileId, readonly (ProfileId | null)[]> {
    const clients = clientsOf(engine);
    const recipients = new Map<ProfileId, readonly (ProfileId | null)[]>();
    for (const owner of contents.owners) {
      const own = owner !== null && clients.has(owner) ? owner : unmatched;
      const to = everything ?? own;
      if (to !== undefined) recipients.set(to, [...(recipients.get(to) ?? []), owner]);
    }
    return recipients;
  }

  #view(offer: OpenOffer): OfferView {
    const engine = this.#parts.engine();
    const clients = engine === undefined ? new Set<ProfileId>() : clientsOf(engine);
    return offerView(offer, { clients, home: this.#parts.home });
  }

  #tell(id: OfferId): void {
    const offer = this.#open.get(id);
    if (offer !== undefined) this.#parts.tell({ kind: 'offer', offer: this.#view(offer) });
  }

  #close(offer: OpenOffer): void {
    this.#open.delete(offer.id);
    offer.stop.abort();
    offer.shown.stop();
    this.#parts.tell({ kind: 'offer-closed', id: offer.id });
  }
}

const clientsOf = (engine: Engine): ReadonlySet<ProfileId> =>
  new Set(engine.profiles.list().map((profile) => profile.id));

const refused = (problem: Problem): { readonly done: false; readonly problem: Problem } => ({
  done: false,
  problem,
});
