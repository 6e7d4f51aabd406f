import type { Engine } from '../../engine/engine.ts';
import type { GivenFile } from '../../engine/given/given-file.ts';
import type { BatchId, ProfileId } from '../../shared/ids.ts';
import type { Outcome } from '../../shared/outcome.ts';
import type { KnownInOffer } from './known-in-offer.ts';
import type { OfferContents } from './offer-contents.ts';

/** Whose the files are. Files whose client is not said stay where they are. */
export interface OfferChoice {
  /** Everything to this client, whatever the folders are called. */
  readonly everything?: ProfileId | undefined;
  /** Files that no folder names a client for. */
  readonly unmatched?: ProfileId | undefined;
  /** What is kept in the inbox until somebody decides: those without a client, or all of it. */
  readonly keep?: 'unmatched' | 'everything' | undefined;
  /** What a client has already is not sent to that client. */
  readonly leaveOut?: boolean | undefined;
}

/** What is given, whose it is, and how long it can be taken back before the first byte leaves. */
export interface GivenOffer {
  readonly contents: OfferContents;
  readonly known: Pick<KnownInOffer, 'has'>;
  readonly choice: OfferChoice;
  readonly holdMs: number;
}

/** What is on its way: each client's files are a batch of their own. */
export interface SentOffer {
  readonly files: number;
  readonly batches: readonly BatchId[];
  /** How many wait in the inbox. */
  readonly kept: number;
  /** How many stay where they are, since their clients have them already. */
  readonly leftOut: number;
}

/** The clients there are now. */
export const clientsOf = (engine: Engine): ReadonlySet<ProfileId> =>
  new Set(engine.profiles.list().map((profile) => profile.id));

/** Gives an offer's files to the engine, or into its inbox: all of them, or none when some cannot be taken. */
export async function giveOffer(
  engine: Engine,
  { contents, known, choice, holdMs }: GivenOffer,
): Promise<Outcome<SentOffer>> {
  let files = 0;
  let leftOut = 0;
  const batches: BatchId[] = [];
  const clients = clientsOf(engine);
  const kept = keptFiles(clients, contents, choice);
  let whole = false;
  try {
    for (const [profileId, owners] of recipients(clients, contents, choice)) {
      const meant = owners.flatMap((owner) => contents.of(owner).files);
      const given = choice.leaveOut ? meant.filter((file) => !known.has(profileId, file)) : meant;
      leftOut += meant.length - given.length;
      if (given.length === 0) continue;
      const outcome = await engine.given.give(given, { profileId, holdMs });
      if (!outcome.done) return outcome;
      files += given.length;
      batches.push(outcome.value);
    }
    const keeping = kept.length === 0 ? null : await engine.inbox.keep(kept);
    if (keeping?.done === false) return keeping;
    whole = true;
    return { done: true, value: { files, batches, kept: kept.length, leftOut } };
  } finally {
    // Whoever is told that it failed must be right in thinking that nothing is on its way.
    if (!whole) for (const batch of batches) engine.given.undo(batch);
  }
}

/** Whose files go to whom: every client once, so that their files make one batch. */
function recipients(
  clients: ReadonlySet<ProfileId>,
  contents: OfferContents,
  { everything, unmatched, keep }: OfferChoice,
): ReadonlyMap<ProfileId, readonly (ProfileId | null)[]> {
  const found = new Map<ProfileId, readonly (ProfileId | null)[]>();
  if (keep === 'everything') return found;
  for (const owner of contents.owners) {
    const own = owner !== null && clients.has(owner) ? owner : unmatched;
    const to = everything ?? own;
    if (to !== undefined) found.set(to, [...(found.get(to) ?? []), owner]);
  }
  return found;
}

/** What nobody gets now: everything, or what has no client and was given none. */
function keptFiles(
  clients: ReadonlySet<ProfileId>,
  contents: OfferContents,
  { everything, unmatched, keep }: OfferChoice,
): readonly GivenFile[] {
  if (keep === undefined || (keep === 'unmatched' && (everything ?? unmatched) !== undefined)) return [];
  const isNobodys = (owner: ProfileId | null): boolean => owner === null || !clients.has(owner);
  return contents.owners
    .filter((owner) => keep === 'everything' || isNobodys(owner))
    .flatMap((owner) => contents.of(owner).files);
}
