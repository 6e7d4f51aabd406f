import { dayAfter } from './calendar.ts';
import type { KnownItem } from './known-item.ts';

/** How near the end of what stands under one heading is: within 3 days, a week, 30 days, later, untold, or past. */
export type GroupName = 'soon' | 'week' | 'month' | 'later' | 'unknown' | 'gone';

/** Items that stand one after the other under one heading. */
export interface ExpiryGroup {
  readonly name: GroupName;
  /** The place of the first. */
  readonly from: number;
  readonly count: number;
}

/** The groups of items that stand in the order of their ends, at a moment. One pass. Pure. */
export function expiryGroups(items: readonly KnownItem[], now: number): readonly ExpiryGroup[] {
  const nameOf = groupAt(now);
  const groups: ExpiryGroup[] = [];
  let from = 0;
  let name: GroupName | null = null;
  for (let place = 0; place <= items.length; place += 1) {
    const item = items[place];
    const next = item === undefined ? null : nameOf(item.expiresAt);
    if (next === name) continue;
    if (name !== null) groups.push({ name, from, count: place - from });
    name = next;
    from = place;
  }
  return groups;
}

/** Which group an end belongs to. The bounds are reckoned once: they are those of the days left and of the filters. */
function groupAt(now: number): (expiresAt: number | null) => GroupName {
  const [soon, week, month] = [dayAfter(now, 4), dayAfter(now, 8), dayAfter(now, 31)];
  return (expiresAt) => {
    if (expiresAt === null) return 'unknown';
    if (expiresAt <= now) return 'gone';
    if (expiresAt < soon) return 'soon';
    if (expiresAt < week) return 'week';
    return expiresAt < month ? 'month' : 'later';
  };
}
