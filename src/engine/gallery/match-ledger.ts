import type { ServerMediaItem } from '../api/media-item.ts';
import { eachOf, type Steps, sorted } from '../steps.ts';
import type { LedgerEntry } from './ledger-entry.ts';

/** Which of our uploads each entry of the server's list is, and which of ours the list does not show. */
export interface LedgerMatch {
  readonly byItem: ReadonlyMap<ServerMediaItem, LedgerEntry>;
  readonly unlisted: readonly LedgerEntry[];
}

/** Groups between two places to leave off: most hold one upload, and those with more leave off themselves. [ours] */
const MANY_GROUPS = 200;

/**
 * Pairs at most one to one: by link first; what is left by name and size, when the server's time is within
 * `windowMs` of ours. Linear but for sorting, so that 50,000 copies of one name cost no more than others.
 */
export function* matchLedger(
  items: readonly ServerMediaItem[],
  ledger: readonly LedgerEntry[],
  windowMs: number,
): Steps<LedgerMatch> {
  const byItem = new Map<ServerMediaItem, LedgerEntry>();
  const rest = yield* matchByLink(items, ledger, byItem);
  const unmatched: ServerMediaItem[] = [];
  yield* eachOf(items, (item) => {
    if (item.createdAt !== null && !byItem.has(item)) unmatched.push(item);
  });
  const listed = yield* groupByNameAndSize(unmatched);
  const unlisted: LedgerEntry[] = [];
  let count = 0;
  for (const [key, entries] of yield* groupByNameAndSize(rest)) {
    const into = { byItem, unlisted, windowMs };
    yield* pairByTime(listed.get(key) ?? [], entries, into);
    count += 1;
    if (count % MANY_GROUPS === 0) yield;
  }
  return { byItem, unlisted };
}

/** Pairs by link; returns the uploads that are left. Of two uploads with one link the later one stands. */
function* matchByLink(
  items: readonly ServerMediaItem[],
  ledger: readonly LedgerEntry[],
  byItem: Map<ServerMediaItem, LedgerEntry>,
): Steps<readonly LedgerEntry[]> {
  const byLink = new Map<string, LedgerEntry>();
  yield* eachOf(ledger, (entry) => {
    const known = byLink.get(entry.accessUrl);
    if (known === undefined || known.doneAt < entry.doneAt) byLink.set(entry.accessUrl, entry);
  });
  yield* eachOf(items, (item) => {
    const entry = byLink.get(item.accessUrl);
    if (entry === undefined) return;
    byItem.set(item, entry);
    byLink.delete(item.accessUrl);
  });
  return [...byLink.values()];
}

function* groupByNameAndSize<Sized extends { readonly fileName: string; readonly sizeBytes: number | null }>(
  all: readonly Sized[],
): Steps<ReadonlyMap<string, Sized[]>> {
  const groups = new Map<string, Sized[]>();
  yield* eachOf(all, (one) => {
    // Two systems may spell one name with composed and decomposed letters.
    const key = `${one.sizeBytes}/${one.fileName.normalize('NFC')}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  });
  return groups;
}

/** Both in order of time, each used once; uploads without a partner go to `unlisted`. */
function* pairByTime(
  items: readonly ServerMediaItem[],
  entries: readonly LedgerEntry[],
  into: {
    readonly byItem: Map<ServerMediaItem, LedgerEntry>;
    readonly unlisted: LedgerEntry[];
    readonly windowMs: number;
  },
): Steps<void> {
  const listed = yield* sorted(items, (one, other) => (one.createdAt ?? 0) - (other.createdAt ?? 0));
  const ordered = yield* sorted(entries, (one, other) => one.doneAt - other.doneAt);
  let next = 0;
  yield* eachOf(ordered, (entry) => {
    while (next < listed.length && (listed[next]?.createdAt ?? 0) < entry.doneAt - into.windowMs) next += 1;
    const item = listed[next];
    if (item === undefined || (item.createdAt ?? 0) > entry.doneAt + into.windowMs) {
      into.unlisted.push(entry);
      return;
    }
    into.byItem.set(item, entry);
    next += 1;
  });
}
