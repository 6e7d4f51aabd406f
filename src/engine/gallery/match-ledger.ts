import type { ServerMediaItem } from '../api/media-item.ts';
import type { LedgerEntry } from './ledger-entry.ts';

/** Which of our uploads each entry of the server's list is, and which of ours the list does not show. */
export interface LedgerMatch {
  readonly byItem: ReadonlyMap<ServerMediaItem, LedgerEntry>;
  readonly unlisted: readonly LedgerEntry[];
}

/**
 * Pairs at most one to one: by link first; what is left by name and size, when the server's time is within
 * `windowMs` of ours. Linear but for sorting, so that 50,000 copies of one name cost no more than others.
 */
export function matchLedger(
  items: readonly ServerMediaItem[],
  ledger: readonly LedgerEntry[],
  windowMs: number,
): LedgerMatch {
  const byItem = new Map<ServerMediaItem, LedgerEntry>();
  const rest = matchByLink(items, ledger, byItem);
  const unmatched = items.filter((item) => item.createdAt !== null && !byItem.has(item));
  const listed = groupByNameAndSize(unmatched);
  const unlisted = [...groupByNameAndSize(rest)].flatMap(([key, entries]) =>
    pairByTime(listed.get(key) ?? [], entries, { byItem, windowMs }),
  );
  return { byItem, unlisted };
}

/** Pairs by link; returns the uploads that are left. Of two uploads with one link the later one stands. */
function matchByLink(
  items: readonly ServerMediaItem[],
  ledger: readonly LedgerEntry[],
  byItem: Map<ServerMediaItem, LedgerEntry>,
): readonly LedgerEntry[] {
  const byLink = new Map<string, LedgerEntry>();
  for (const entry of ledger) {
    const known = byLink.get(entry.accessUrl);
    if (known === undefined || known.doneAt < entry.doneAt) byLink.set(entry.accessUrl, entry);
  }
  for (const item of items) {
    const entry = byLink.get(item.accessUrl);
    if (entry === undefined) continue;
    byItem.set(item, entry);
    byLink.delete(item.accessUrl);
  }
  return [...byLink.values()];
}

function groupByNameAndSize<Sized extends { readonly fileName: string; readonly sizeBytes: number | null }>(
  all: readonly Sized[],
): ReadonlyMap<string, Sized[]> {
  const groups = new Map<string, Sized[]>();
  for (const one of all) {
    // Two systems may spell one name with composed and decomposed letters.
    const key = `${one.sizeBytes}/${one.fileName.normalize('NFC')}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

/** Both in order of time, each used once; returns the uploads without a partner. */
function pairByTime(
  items: readonly ServerMediaItem[],
  entries: readonly LedgerEntry[],
  into: { readonly byItem: Map<ServerMediaItem, LedgerEntry>; readonly windowMs: number },
): readonly LedgerEntry[] {
  const listed = [...items].sort((one, other) => (one.createdAt ?? 0) - (other.createdAt ?? 0));
  const alone: LedgerEntry[] = [];
  let next = 0;
  for (const entry of [...entries].sort((one, other) => one.doneAt - other.doneAt)) {
    while (next < listed.length && (listed[next]?.createdAt ?? 0) < entry.doneAt - into.windowMs) next += 1;
    const item = listed[next];
    if (item === undefined || (item.createdAt ?? 0) > entry.doneAt + into.windowMs) {
      alone.push(entry);
      continue;
    }
    into.byItem.set(item, entry);
    next += 1;
  }
  return alone;
}
