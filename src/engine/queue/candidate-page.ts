import type { UploadId } from '../../shared/ids.ts';
import type { Candidate } from '../watch/watch-events.ts';
import { candidateId } from './upload-view.ts';

/** Some of the files that are still settling, by their ids. */
export interface CandidatePage {
  readonly candidates: readonly Candidate[];
  /** The id behind which the next page begins; null at the end. */
  readonly next: UploadId | null;
}

interface Found {
  readonly id: UploadId;
  readonly candidate: Candidate;
}

const byId = (one: Found, other: Found): number => (one.id < other.id ? -1 : 1);

/**
 * The next page of files that are still settling. They come and go between two pages, so that a page begins behind an
 * id and not at a number; all of them are walked, and never more than two pages of them sorted.
 */
export function candidatePage(
  all: Iterable<Candidate>,
  { after, limit }: { readonly after: string; readonly limit: number },
): CandidatePage {
  let found: Found[] = [];
  let last: string | undefined;
  for (const candidate of all) {
    const id = candidateId(candidate.rootId, candidate.path);
    if (id <= after || (last !== undefined && id > last)) continue;
    found.push({ id, candidate });
    if (found.length < 2 * limit) continue;
    // One more than the page, which tells that there is more.
    found = found.sort(byId).slice(0, limit + 1);
    last = found.at(-1)?.id;
  }
  const page = found.sort(byId).slice(0, limit);
  return {
    candidates: page.map(({ candidate }) => candidate),
    next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}
