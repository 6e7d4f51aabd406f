import { type Failure, failure } from '../../shared/failure.ts';
import { type MediaItemId, mediaItemId, type ProfileId } from '../../shared/ids.ts';
import type { Outcome, Problem } from '../../shared/outcome.ts';
import { createSlots } from '../../shared/slots.ts';
import type { HttpDoor } from '../api/http-door.ts';
import type { Limits } from '../api/limits.ts';
import type { Clock, Random } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { checkPublicLink, type LinkFinding } from './check-public-link.ts';
import {
  type AddressRules,
  addressKey,
  nameOfAddress,
  type PublicAddress,
  parsePublicAddress,
} from './public-address.ts';
import type { PublicLink, PublicLinkKeeper } from './public-link.ts';
import { isOffline } from './public-link-view.ts';

export interface PublicLinksParts {
  readonly keeper: PublicLinkKeeper;
  readonly http: HttpDoor;
  readonly clock: Clock;
  readonly random: Random;
  readonly limits: Limits;
  readonly log: Log;
  readonly rules: AddressRules;
  /** Ends every look. */
  readonly signal: AbortSignal;
  hasProfile(profile: ProfileId): boolean;
  online(): boolean;
  /** The name of that client's media item which has this link. */
  shownAs(profile: ProfileId, address: PublicAddress): string | undefined;
  /** Called when that client's part of the gallery looks different. */
  changed(profile: ProfileId): void;
}

/** Looks at one time; the uploads must not starve. [ours] */
const LOOKS = 4;

/** Links that are public already: they join a client's gallery without an upload. */
export class PublicLinks {
  readonly #parts: PublicLinksParts;
  readonly #slot = createSlots(LOOKS);
  readonly #looking = new Map<MediaItemId, Promise<void>>();

  constructor(parts: PublicLinksParts) {
    this.#parts = parts;
  }

  /** One client's links, oldest first, and whether each is being looked at. */
  of(profile: ProfileId): readonly { readonly link: PublicLink; readonly checking: boolean }[] {
    return this.#parts.keeper.list(profile).map((link) => ({ link, checking: this.#looking.has(link.id) }));
  }

  /** Adds what a person pasted and begins to look at it. Works offline, too: the look can be made later. */
  add(profile: ProfileId, pasted: string): Outcome<MediaItemId> {
    const { keeper, clock, random, rules, log } = this.#parts;
    if (!this.#parts.hasProfile(profile)) return refused({ kind: 'gone' });
    const address = parsePublicAddress(pasted, rules);
    if (typeof address === 'string') return refused({ kind: 'link-refused', reason: address });
    const known = this.#known(profile, address);
    if (known !== undefined) return refused({ kind: 'link-known', fileName: known });
    const id = mediaItemId(random.id());
    keeper.insert({
      ...{ id, profileId: profile, url: address.url, addedAt: clock.now() },
      ...{ checkedAt: null, sizeBytes: null, contentType: '', failure: null },
    });
    log.info('public-link-added', { profileId: profile });
    void this.#look(id, profile);
    return { done: true, value: id };
  }

  /** One link, and whether it is being looked at; undefined when it was removed. */
  find(id: MediaItemId): { readonly link: PublicLink; readonly checking: boolean } | undefined {
    const link = this.#parts.keeper.find(id);
    return link && { link, checking: this.#looking.has(id) };
  }

  /** Looks at links again; resolves when all looks have ended. Ids that are no public links are passed over. */
  async check(ids: readonly MediaItemId[]): Promise<void> {
    const links = ids.flatMap((id) => this.#parts.keeper.find(id) ?? []);
    await Promise.all(links.map((link) => this.#look(link.id, link.profileId)));
  }

  /** Takes links out of the gallery. Nothing happens where the media lies. Returns how many. */
  remove(ids: readonly MediaItemId[]): number {
    const links = ids.flatMap((id) => this.#parts.keeper.find(id) ?? []);
    for (const { id, profileId } of links) {
      this.#parts.keeper.remove(id);
      this.#parts.log.info('public-link-removed', { profileId });
    }
    for (const profile of new Set(links.map((link) => link.profileId))) this.#parts.changed(profile);
    return links.length;
  }

  /** The name under which an address stands in the client's gallery already. */
  #known(profile: ProfileId, address: PublicAddress): string | undefined {
    const own = this.#parts.keeper.list(profile).find(({ url }) => addressKey(url) === address.key);
    return own === undefined ? this.#parts.shownAs(profile, address) : nameOfAddress(own.url);
  }

  /** One look at a time for each link: who asks meanwhile gets the one that runs. */
  #look(id: MediaItemId, profile: ProfileId): Promise<void> {
    const running = this.#looking.get(id);
    if (running !== undefined) return running;
    const { changed, log } = this.#parts;
    const looking = this.#slot(() => this.#lookNow(id))
      .catch((error: unknown) => log.bug('public-link-check', error, { profileId: profile }))
      .finally(() => {
        this.#looking.delete(id);
        changed(profile);
      });
    this.#looking.set(id, looking);
    changed(profile);
    return looking;
  }

  async #lookNow(id: MediaItemId): Promise<void> {
    const { keeper, signal, log } = this.#parts;
    const before = signal.aborted ? undefined : keeper.find(id);
    if (before === undefined) return;
    const finding = await this.#inTime(before.url);
    const link = signal.aborted ? undefined : keeper.find(id);
    if (link === undefined || finding.kind === 'aborted') return;
    keeper.update(this.#noted(link, finding));
    const code = finding.kind === 'unreachable' ? { code: finding.failure.code } : {};
    log.info('public-link-checked', { profileId: link.profileId, ...code });
  }

  /** A look that ends after a while, whatever the host does. */
  async #inTime(url: string): Promise<LinkFinding> {
    const { http, clock, limits, rules, signal } = this.#parts;
    const ending = new AbortController();
    const end = (): void => ending.abort();
    const timer = clock.after(limits.publicLinkCheckMs, end);
    signal.addEventListener('abort', end, { once: true });
    try {
      const finding = await checkPublicLink(http, url, {
        signal: ending.signal,
        outsideOnly: !rules.loopback,
      });
      if (finding.kind !== 'aborted' || signal.aborted) return finding;
      return { kind: 'unreachable', failure: failure('network-timeout', 'no answer in time') };
    } finally {
      timer.cancel();
      signal.removeEventListener('abort', end);
    }
  }

  #noted(link: PublicLink, finding: Exclude<LinkFinding, { kind: 'aborted' }>): PublicLink {
    const checkedAt = this.#parts.clock.now();
    if (finding.kind === 'reachable') {
      const { sizeBytes, contentType } = finding;
      return { ...link, checkedAt, sizeBytes, contentType, failure: null };
    }
    const given = this.#parts.online() ? finding.failure : asOffline(finding.failure);
    // Offline proves nothing: what was found before stands, and when.
    return isOffline(given) ? { ...link, failure: given } : { ...link, checkedAt, failure: given };
  }
}

const refused = (problem: Problem): { readonly done: false; readonly problem: Problem } => ({
  done: false,
  problem,
});

/** Without a network a name is not found and a host does not answer for one and the same reason. */
const asOffline = (given: Failure): Failure =>
  given.code === 'network-down' ? failure('network-down', 'offline') : given;
