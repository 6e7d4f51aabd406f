import { mediaTypeOfName } from '../../engine/files/media-type.ts';
import type { GivenFile, GivenRefusal, GivenSight } from '../../engine/given/given-file.ts';
import type { ProfileId } from '../../shared/ids.ts';

/** Names of files, and small pictures, a part of an offer shows. */
export const OFFER_NAMES = 3;
/** Refused files an offer tells by name; the others are counted. */
export const OFFER_REFUSALS = 100;
/** Files one offer holds in memory. Whoever gives more watches the folder. */
const MAX_OFFER_FILES = 100_000;

/** The files of one client, or of none. */
export interface OfferGroup {
  readonly files: readonly GivenFile[];
  /** Of all of them together. */
  readonly bytes: number;
  /** The first of its pictures, by their places in the offer. */
  readonly places: readonly number[];
}

const NO_FILES: OfferGroup = { files: [], bytes: 0, places: [] };

interface Group extends OfferGroup {
  readonly files: GivenFile[];
  bytes: number;
  readonly places: number[];
}

/** What was met so far at the paths of one offer, by client. */
export class OfferContents {
  readonly #groups = new Map<ProfileId | null, Group>();
  readonly #shown: GivenFile[] = [];
  readonly #known = new Set<string>();
  readonly #refused: GivenRefusal[] = [];
  #refusedCount = 0;
  #more = false;

  /** Whether more was met than an offer holds. */
  get more(): boolean {
    return this.#more;
  }

  get refusedCount(): number {
    return this.#refusedCount;
  }

  /** The first ones, at most `OFFER_REFUSALS`. */
  get refused(): readonly GivenRefusal[] {
    return this.#refused;
  }

  /** Clients whose name a folder bears; null stands for the files that none does. */
  get owners(): readonly (ProfileId | null)[] {
    return [...this.#groups.keys()];
  }

  /** The file whose picture is shown at this place; of all others no picture is to be had. */
  shown(place: number): GivenFile | undefined {
    return this.#shown[place];
  }

  of(owner: ProfileId | null): OfferGroup {
    return this.#groups.get(owner) ?? NO_FILES;
  }

  /** A file that two given paths lead to counts once. */
  add({ files, refused }: GivenSight): void {
    for (const file of files) {
      const key = `${file.root}\0${file.path}`;
      if (this.#known.has(key)) continue;
      if (this.#known.size >= MAX_OFFER_FILES) {
        this.#more = true;
        break;
      }
      this.#known.add(key);
      const group = this.#groups.get(file.profileId) ?? { files: [], bytes: 0, places: [] };
      group.files.push(file);
      group.bytes += file.size;
      if (group.places.length < OFFER_NAMES && mediaTypeOfName(file.path)?.kind === 'image')
        group.places.push(this.#shown.push(file) - 1);
      this.#groups.set(file.profileId, group);
    }
    this.#refusedCount += refused.length;
    this.#refused.push(...refused.slice(0, OFFER_REFUSALS - this.#refused.length));
  }
}
