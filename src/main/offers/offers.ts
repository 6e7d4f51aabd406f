import type { Engine } from '../../engine/engine.ts';
import type { GivenFile } from '../../engine/given/given-file.ts';
import type { Clock, Random } from '../../engine/ports/clock.ts';
import type { Log } from '../../engine/ports/log.ts';
import type { Change } from '../../shared/change.ts';
import { type OfferId, offerId, type ProfileId } from '../../shared/ids.ts';
import type { OfferView } from '../../shared/offer.ts';
import type { Outcome, Problem } from '../../shared/outcome.ts';
import { SECOND } from '../../shared/units.ts';
import { NotReady } from '../not-ready.ts';
import { throttled } from '../throttle.ts';
import { clientsOf, giveOffer, type OfferChoice, type SentOffer } from './give-offer.ts';
import { KnownInOffer } from './known-in-offer.ts';
import { OfferContents } from './offer-contents.ts';
import { MAX_OFFER_PATHS } from './offer-input.ts';
import { offerView } from './offer-view.ts';
import type { OpenOffer } from './open-offer.ts';

/** Offers that wait for the person's word at one time; the window asks about one after the other. */
export const MAX_OPEN_OFFERS = 8;
/** Numbers that grow are told no oftener than an eye can read them. */
const TELL_EVERY_MS = SECOND / 4;

const NOTHING = (): void => {};

export interface OffersParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** The engine in use; undefined while there is no account. */
  readonly engine: () => Engine | undefined;
  /** How long what is sent now can be taken back. */
  readonly holdMs: () => number;
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
  /** Called when it was sent, or is kept. */
  readonly sent?: () => void;
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
  make({ paths, profileId, byStart = false, discarded = NOTHING, sent = NOTHING }: NewOffer): boolean {
    const engine = this.#parts.engine();
    if (engine === undefined) {
      if (!byStart) throw new NotReady('this needs an account');
      this.#waiting = [...this.#waiting, ...paths].slice(0, MAX_OFFER_PATHS);
      return true;
    }
    const offer =
      (byStart ? this.#joinable() : undefined) ?? this.#add({ profileId, byStart, discarded, sent });
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

  /**
   * Gives the files to the engine, if they are what the revision showed: what has changed since is told anew and not
   * sent. After a problem nothing is on its way, and the offer stays.
   */
  async send(id: OfferId, revision: number, choice: OfferChoice): Promise<Outcome<SentOffer>> {
    const engine = this.#parts.engine();
    const offer = this.#open.get(id);
    if (engine === undefined || offer === undefined) return refused({ kind: 'gone' });
    this.#notice(engine, offer);
    if (offer.looks > 0 || offer.sending || revision !== offer.revision) {
      offer.shown.push();
      return refused({ kind: 'still-looking' });
    }
    offer.sending = true;
    try {
      const sent = await giveOffer(engine, { ...offer, choice, holdMs: this.#parts.holdMs() });
      if (sent.done) {
        offer.sent();
        this.#close(offer);
      }
      return sent;
    } finally {
      offer.sending = false;
      // Of another account by now, it is nobody's.
      if (this.#parts.engine() !== engine) this.discard(id);
      else if (this.#open.has(id)) offer.shown.push();
    }
  }

  /** The file whose picture the window is shown at a place of an open offer. */
  shown(id: OfferId, place: number): GivenFile | undefined {
    return this.#open.get(id)?.contents.shown(place);
  }

  /** What is being sent is sent. */
  discard(id: OfferId): void {
    const offer = this.#open.get(id);
    if (offer === undefined || offer.sending) return;
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
    return [...this.#open.values()].find(
      (offer) => offer.byStart && !offer.sending && offer.pathCount < MAX_OFFER_PATHS,
    );
  }

  #add(wanted: Pick<OpenOffer, 'profileId' | 'byStart' | 'discarded' | 'sent'>): OpenOffer | undefined {
    if (this.#open.size >= MAX_OPEN_OFFERS) return undefined;
    const { clock, random } = this.#parts;
    const id = offerId(random.id());
    const offer: OpenOffer = {
      ...wanted,
      id,
      contents: new OfferContents(),
      known: new KnownInOffer(),
      ...{ looks: 0, revision: 0, lost: 0, sending: false },
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
    offer.revision += 1;
    offer.shown.push();
    engine.given
      .look(asked, enough.signal, (sight) => {
        if (signal.aborted) return;
        offer.contents.add(sight);
        offer.revision += 1;
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
        if (offer.looks === 0) this.#lookForKnown(engine, offer);
        // The last number is told at once: the person waits for it.
        offer.shown.stop();
        this.#tell(offer.id);
      });
  }

  /** Beside the person's own looking: who sends before it is known sends. */
  #lookForKnown(engine: Engine, offer: OpenOffer): void {
    const changed = (): void => offer.shown.push();
    offer.known.look({ engine, contents: offer.contents, changed })?.catch((error: unknown) => {
      this.#parts.log.bug('look-for-known', error);
    });
  }

  /** Files of a client who is gone are nobody's: the offer is no longer the one that was shown. */
  #notice(engine: Engine, offer: OpenOffer): void {
    const clients = clientsOf(engine);
    const lost = offer.contents.owners.filter((owner) => owner !== null && !clients.has(owner)).length;
    if (lost !== offer.lost) offer.revision += 1;
    offer.lost = lost;
  }

  #view(offer: OpenOffer): OfferView {
    const engine = this.#parts.engine();
    if (engine !== undefined) this.#notice(engine, offer);
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
    offer.known.stop();
    offer.shown.stop();
    this.#parts.tell({ kind: 'offer-closed', id: offer.id });
  }
}

const refused = (problem: Problem): { readonly done: false; readonly problem: Problem } => ({
  done: false,
  problem,
});
