import { OFFER_CHANNEL } from '../../shared/channels.ts';
import { atDoor, type DoorRules } from '../ipc-door.ts';
import type { IpcPort } from '../ipc-server.ts';
import { OfferInput } from './offer-input.ts';
import type { Offers } from './offers.ts';

export interface OfferDoor<Event> extends DoorRules<Event> {
  readonly ipc: IpcPort<Event>;
  readonly offers: Pick<Offers, 'make'>;
}

/** Registers the preload's own channel: paths of files dropped or pasted in the page, which the page cannot name. */
export function serveOffers<Event>(door: OfferDoor<Event>): void {
  const entry = {
    name: OFFER_CHANNEL,
    schema: OfferInput,
    carryOut: ({ paths, profileId }: typeof OfferInput._zod.output) => ({
      files: door.offers.make({ paths, profileId: profileId ?? null }) ? paths.length : 0,
    }),
  };
  door.ipc.handle(OFFER_CHANNEL, (event, input) => atDoor(door, entry, { event, input }));
}
