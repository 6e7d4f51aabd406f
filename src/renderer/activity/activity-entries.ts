import type { HistoryEntry, UploadView } from '../../shared/model.ts';
import type { HistoryPage } from '../../shared/pages.ts';
import { foldText } from '../state/fold-text.ts';

/** Whether an upload stands in the history: nothing more happens to it by itself. */
export const hasEnded = ({ stage }: UploadView): boolean =>
  stage === 'done' || stage === 'closed' || stage === 'failed';

const newestFirst = (one: HistoryEntry, other: HistoryEntry): number =>
  other.at - one.at || other.upload.order - one.upload.order;

/**
 * What was read before with its newest page read again: new ends come on top, what has left the page is gone. null
 * when page and list do not meet: between them lies what nobody has read.
 */
export function withNewestPage(
  known: readonly HistoryEntry[],
  page: HistoryPage,
): readonly HistoryEntry[] | null {
  const last = page.entries.at(-1);
  if (page.next === null || last === undefined) return page.entries;
  const fresh = new Set(page.entries.map((entry) => entry.upload.id));
  if (known.length > 0 && !known.some((entry) => fresh.has(entry.upload.id))) return null;
  const older = known.filter((entry) => !fresh.has(entry.upload.id) && newestFirst(last, entry) < 0);
  return [...page.entries, ...older];
}

/** Puts the next page behind what was read; an entry that has moved meanwhile stands once. */
export function withOlderPage(
  known: readonly HistoryEntry[],
  page: readonly HistoryEntry[],
): readonly HistoryEntry[] {
  const met = new Set(known.map((entry) => entry.upload.id));
  return [...known, ...page.filter((entry) => !met.has(entry.upload.id))];
}

/** What was read, with rows as they are now: one that goes on again has not ended. */
export function withRows(
  known: readonly HistoryEntry[],
  rows: ReadonlyMap<UploadView['id'], UploadView>,
): readonly HistoryEntry[] {
  return known.flatMap((entry) => {
    const upload = rows.get(entry.upload.id) ?? entry.upload;
    if (upload === entry.upload) return [entry];
    return hasEnded(upload) ? [{ ...entry, upload }] : [];
  });
}

/** The entries whose file, folder or client holds the search. */
export function findEntries(
  entries: readonly HistoryEntry[],
  search: string,
  clientOf: (entry: HistoryEntry) => string,
): readonly HistoryEntry[] {
  const wanted = foldText(search.trim());
  if (wanted === '') return entries;
  return entries.filter((entry) =>
    foldText(`${entry.upload.fileName} ${entry.upload.folder} ${clientOf(entry)}`).includes(wanted),
  );
}
