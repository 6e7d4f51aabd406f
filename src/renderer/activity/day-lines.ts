import type { HistoryEntry } from '../../shared/model.ts';

/** One line of the list: the head of a day, an entry of it, or the way to older entries. */
export type DayLine =
  | {
      readonly kind: 'day';
      readonly key: string;
      readonly at: number;
      /** How many entries stand under it; null while older ones of the day may not have been read. */
      readonly count: number | null;
    }
  | {
      readonly kind: 'entry';
      readonly key: string;
      readonly entry: HistoryEntry;
      /** The first and the last of its day. */
      readonly first: boolean;
      readonly last: boolean;
    }
  | { readonly kind: 'older'; readonly key: string };

/** The day of a moment on this computer's calendar; days with a change of the clock are days like any other. */
function dayOf(at: number): string {
  const day = new Date(at);
  return `${day.getFullYear()}-${day.getMonth() + 1}-${day.getDate()}`;
}

/** Lays entries out day by day; they come newest first. `more`: older ones are kept than were read. */
export function layDays(entries: readonly HistoryEntry[], more: boolean): readonly DayLine[] {
  const lines: DayLine[] = [];
  const days = byDay(entries);
  for (const day of days) {
    const [first] = day;
    if (first === undefined) continue;
    const count = more && day === days.at(-1) ? null : day.length;
    lines.push({ kind: 'day', key: `day ${dayOf(first.at)}`, at: first.at, count });
    const end = day.length - 1;
    day.forEach((entry, index) => {
      const edges = { first: index === 0, last: index === end };
      lines.push({ kind: 'entry', key: entry.upload.id, entry, ...edges });
    });
  }
  if (more) lines.push({ kind: 'older', key: 'older' });
  return lines;
}

function byDay(entries: readonly HistoryEntry[]): readonly (readonly HistoryEntry[])[] {
  const days: HistoryEntry[][] = [];
  let day = '';
  for (const entry of entries) {
    const own = dayOf(entry.at);
    if (own !== day) days.push([]);
    day = own;
    days.at(-1)?.push(entry);
  }
  return days;
}
