import { failure } from '../../shared/failure.ts';
import type { GalleryView } from '../../shared/gallery-view.ts';
import type { ProfileId } from '../../shared/ids.ts';
import type { MediaItemView } from '../../shared/model.ts';
import type { Result } from '../../shared/result.ts';
import { createSlots } from '../../shared/slots.ts';
import type { Credentials } from '../api/http-door.ts';
import type { Limits } from '../api/limits.ts';
import type { MediaApi } from '../api/media-api.ts';
import type { ServerMediaItem } from '../api/media-item.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { atOnce, type Steps, turnsOf } from '../steps.ts';
import { ClientList } from './client-list.ts';
import type { GalleryCache } from './gallery-cache.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { type GalleryPace, holdMs, type Known, refusesKey, rests } from './list-pace.ts';
import { mediaItemIds } from './media-item-ids.ts';
import { type MergeRules, mergeInSteps, newestFirst } from './merge.ts';
import { withPublicLinks } from './with-public-links.ts';

export interface GalleryParts {
  readonly api: Pick<MediaApi, 'listMedia'>;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly log: Log;
  readonly pace: GalleryPace;
  readonly cache: GalleryCache;
  /** Our own verified uploads of that client. */
  ledger(profile: ProfileId): Steps<readonly LedgerEntry[]>;
  /** That client's public links. */
  links(profile: ProfileId): readonly MediaItemView[];
  credentials(profile: ProfileId): Promise<Result<Credentials>>;
  /** Called when that client's part of the view may look different. */
  changed(profile: ProfileId): void;
}

export interface Gallery {
  /** Whether anybody has looked at the gallery: only then its lists are read again by themselves. */
  wanted(): boolean;
  /** Something of that client was added: its list is worth reading again, though it is fresh. */
  added(profile: ProfileId): void;
  /** What is known now, without asking anybody; everything is merged anew, however long that takes. */
  list(profiles: readonly ProfileId[]): GalleryView;
  /** One client's part of it, newest first. What is different meanwhile may be in it or not: `changed` tells of that. */
  merge(profile: ProfileId): Steps<readonly MediaItemView[]>;
  /** The server's list of that client as it was read last. */
  listed(profile: ProfileId): Steps<readonly ServerMediaItem[]>;
  /** What is told of the lists beside their items. */
  summary(profiles: readonly ProfileId[]): Omit<GalleryView, 'items'>;
  /**
   * Reads the lists that are due. `forced`: the person asks, so neither a fresh list nor an earlier failure holds it
   * back; a pause the far end asked for does, and a key that was refused twice rests. Never rejects for a failure:
   * those are in the view.
   */
  refresh(profiles: readonly ProfileId[], signal: AbortSignal, forced?: boolean): Promise<void>;
}

/** The clients' media, read at most a few at a time; a client that cannot be read keeps its last list. */
export function createGallery(parts: GalleryParts): Gallery {
  const { clock, limits } = parts;
  const known = new Map<ProfileId, Known>();
  const turns = turnsOf(clock);
  const slot = createSlots(limits.galleryReads);
  const rules: MergeRules = { matchWindowMs: limits.galleryMatchMs, idOf: mediaItemIds() };

  const knownOf = (profile: ProfileId): Known => {
    const there = known.get(profile);
    if (there !== undefined) return there;
    const first = {
      list: new ClientList(profile, parts.cache),
      failure: undefined,
      failedAt: 0,
      heldUntil: 0,
      refusals: 0,
      reading: undefined,
      outdated: false,
    };
    known.set(profile, first);
    return first;
  };

  const isDue = ({ list, heldUntil, outdated }: Known): boolean => {
    const now = clock.now();
    if (now < heldUntil) return false;
    const age = list.listedAt === undefined ? Number.POSITIVE_INFINITY : now - list.listedAt;
    // A list from the future is one whose clock was set back since.
    return outdated || age < 0 || age >= limits.galleryMaxAgeMs;
  };

  /** Whether the client waits for more than its list. What is not shown at all yet says why. */
  const waits = (profile: ProfileId, entry: Known, forced: boolean): boolean => {
    const now = clock.now();
    const until = parts.pace.waitsUntil(profile);
    if (until <= now) return false;
    if (forced || entry.list.listedAt === undefined) {
      entry.failure = failure('rate-limited', 'everything of this client waits', until - now);
      entry.failedAt = now;
      entry.heldUntil = until;
      parts.changed(profile);
    }
    return true;
  };

  const keep = async (
    profile: ProfileId,
    items: readonly ServerMediaItem[],
    signal: AbortSignal,
  ): Promise<void> => {
    const entry = knownOf(profile);
    entry.list.set(items, clock.now());
    entry.failure = undefined;
    entry.heldUntil = 0;
    entry.refusals = 0;
    // It is shown before it is on the disk, which takes longer.
    parts.changed(profile);
    try {
      await turns(entry.list.keep(), signal);
    } catch (error) {
      parts.log.bug('gallery-not-kept', error, { profileId: profile });
    }
  };

  const read = async (profile: ProfileId, signal: AbortSignal): Promise<void> => {
    if (signal.aborted) return;
    const credentials = await parts.credentials(profile);
    // Whoever asked for this client in the meantime goes first.
    if (waits(profile, knownOf(profile), true)) return;
    if (credentials.ok) parts.pace.spend(profile);
    const answer = credentials.ok ? await parts.api.listMedia(credentials.value, signal) : credentials;
    if (answer === 'aborted') return;
    if (answer.ok) {
      parts.pace.worked(profile);
      const { items, skipped } = answer.value;
      parts.log.info('gallery-read', { profileId: profile, count: items.length });
      if (skipped > 0) parts.log.warn('gallery-entries-unusable', { profileId: profile, count: skipped });
      // A list of which nothing can be used does not take the place of one that shows something.
      const blank = items.length === 0 && skipped > 0;
      const shown = blank ? await turns(knownOf(profile).list.items(), signal) : [];
      if (shown === 'aborted') return;
      if (shown.length === 0) return keep(profile, items, signal);
    }
    const given = answer.ok ? NOTHING_USABLE : answer.failure;
    const entry = knownOf(profile);
    entry.failure = given;
    entry.failedAt = clock.now();
    entry.heldUntil = clock.now() + holdMs(given, limits);
    entry.refusals = refusesKey(given) ? entry.refusals + 1 : 0;
    if (given.code === 'rate-limited') parts.pace.pause(profile, given);
    parts.log.warn('gallery-not-read', { profileId: profile, code: given.code });
  };

  const start = (profile: ProfileId, signal: AbortSignal): Promise<void> => {
    const entry = knownOf(profile);
    entry.outdated = false;
    const reading = slot(() => read(profile, signal)).finally(() => {
      entry.reading = undefined;
      parts.changed(profile);
    });
    entry.reading = reading;
    parts.changed(profile);
    return reading;
  };

  function* merge(profileId: ProfileId): Steps<readonly MediaItemView[]> {
    const server = yield* knownOf(profileId).list.items();
    const ledger = yield* parts.ledger(profileId);
    const own = yield* mergeInSteps({ profileId, server, ledger }, rules);
    return yield* withPublicLinks(own, parts.links(profileId));
  }

  return {
    async refresh(profiles, signal, forced = false) {
      const due = [...new Set(profiles)].flatMap((profile) => {
        const entry = knownOf(profile);
        if (entry.reading !== undefined) return [entry.reading];
        const wished = forced ? !rests(entry, clock.now(), limits) : isDue(entry);
        return wished && !waits(profile, entry, forced) ? [start(profile, signal)] : [];
      });
      await Promise.all(due);
    },
    added(profile) {
      knownOf(profile).outdated = true;
    },
    wanted: () => known.size > 0,
    merge,
    listed: (profile) => knownOf(profile).list.items(),
    summary: (profiles) => summary(profiles, knownOf),
    list(profiles) {
      const items = profiles.flatMap((profileId) => atOnce(merge(profileId)));
      return { items: items.sort(newestFirst), ...summary(profiles, knownOf) };
    },
  };
}

const NOTHING_USABLE = failure('bad-answer', 'unusable: every entry of the media list');

function summary(
  profiles: readonly ProfileId[],
  knownOf: (profile: ProfileId) => Known,
): Omit<GalleryView, 'items'> {
  const all = profiles.map((profileId) => ({ profileId, ...knownOf(profileId) }));
  const times = all.flatMap(({ list }) => list.listedAt ?? []);
  return {
    unread: all.flatMap(({ profileId, failure, failedAt, list }) =>
      failure === undefined
        ? []
        : [{ profileId, failure, triedAt: failedAt, listedAt: list.listedAt ?? null }],
    ),
    listedAt: times.length === 0 ? null : times.reduce((one, other) => Math.min(one, other)),
    loading: all.some(({ reading }) => reading !== undefined),
  };
}
