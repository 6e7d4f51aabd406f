import type { Engine } from '../../engine/engine.ts';
import type { GivenFile } from '../../engine/given/given-file.ts';
import type { ProfileId } from '../../shared/ids.ts';
import type { KnownFor, OfferKnown } from '../../shared/offer.ts';
import type { OfferContents } from './offer-contents.ts';

interface Look {
  readonly engine: Engine;
  readonly contents: OfferContents;
  /** Called when more is known, and at the end. */
  readonly changed: () => void;
}

/** Which files of an offer lie in whose library already. Found out beside everything else: nobody waits for it. */
export class KnownInOffer {
  readonly #by = new Map<ProfileId, Set<GivenFile>>();
  #running: AbortController | undefined;

  /** Looks, from the beginning: what the offer holds has changed. Undefined where nothing needs to be read. */
  look({ engine, contents, changed }: Look): Promise<void> | undefined {
    this.stop();
    this.#by.clear();
    const own = new AbortController();
    const files = contents.owners.flatMap((owner) => contents.of(owner).files);
    const reading = engine.given.known(files, own.signal, ({ file, clients }) => {
      if (this.#running !== own) return;
      for (const client of clients) this.#by.set(client, (this.#by.get(client) ?? new Set()).add(file));
      changed();
    });
    if (reading === undefined) return undefined;
    this.#running = own;
    return reading.finally(() => {
      if (this.#running !== own) return;
      this.#running = undefined;
      changed();
    });
  }

  stop(): void {
    this.#running?.abort();
    this.#running = undefined;
  }

  /** Whether the file is in the client's library already, as far as is known now. */
  has(client: ProfileId, file: GivenFile): boolean {
    return this.#by.get(client)?.has(file) ?? false;
  }

  /** The counts for the window, of the clients there are now. */
  view(clients: ReadonlySet<ProfileId>): OfferKnown {
    const counts = [...this.#by].filter(([client]) => clients.has(client));
    return {
      looking: this.#running !== undefined,
      clients: counts.map(([client, files]) => countsOf(client, [...files], clients)),
    };
  }
}

function countsOf(
  profileId: ProfileId,
  files: readonly GivenFile[],
  clients: ReadonlySet<ProfileId>,
): KnownFor {
  const isNobodys = ({ profileId: owner }: GivenFile): boolean => owner === null || !clients.has(owner);
  return {
    profileId,
    own: files.filter((file) => file.profileId === profileId).length,
    unmatched: files.filter(isNobodys).length,
    all: files.length,
  };
}
