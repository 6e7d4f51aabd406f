import type { LinkFormat } from '../../shared/contract.ts';
import { age } from '../../shared/language/format.ts';
import { nameList } from '../../shared/language/name-list.ts';
import { words } from '../../shared/language/words.ts';
import type { MediaItemView } from '../../shared/model.ts';
import type { Sort } from '../gallery/sort-items.ts';

export const GALLERY = words.gallery;

/** "2,318 items of 43 clients, newest first" */
export function galleryState(
  items: number,
  clients: number,
  { found, sort }: { readonly found: number; readonly sort: Sort },
): string {
  return found === items
    ? GALLERY.state[sort]({ items, clients })
    : GALLERY.found[sort]({ found, items, clients });
}

/** "3 days left", by the calendar; on its last day it ends today. */
export function daysText(days: number | null): string {
  if (days === null) return GALLERY.unknownDays;
  if (days === 0) return GALLERY.endsToday;
  return days < 0 ? GALLERY.expired : GALLERY.daysLeft({ count: days });
}

/** The plate on a tile: "PNG", "PNG, +2 sizes". */
export function plate(item: MediaItemView): string {
  const format = item.format === '' ? GALLERY.file : item.format;
  const count = item.variants.length;
  return count === 0 ? format : GALLERY.plateSizes({ format, count });
}

/** "Offline. You see the gallery as it was 5 hours ago." */
export const offlineCause = (listedAt: number | null, now: number): string =>
  listedAt === null ? GALLERY.offlineUnread : GALLERY.offline({ age: age(now - listedAt) });
export const offlineThen = (listedAt: number | null): string =>
  listedAt === null ? GALLERY.offlineUnreadThen : GALLERY.offlineThen;

/** Links one command copies, and uploads it sends again (the contract's bound). */
export const MOST_LINKS = 10_000;
/** Links one command looks at (the contract's bound). */
export const MOST_CHECKS = 1_000;
/** From the next one on, the selection bar counts its clients and lists them in tooltip and name (DESIGN.md). */
export const NAMED_CLIENTS = 3;

/** The forms a selection's links are copied in. */
export const linkFormats = (): readonly { readonly format: LinkFormat; readonly label: string }[] =>
  FORMATS.map((format) => ({ format, label: GALLERY.linkFormats[format] }));

const FORMATS: readonly LinkFormat[] = ['plain', 'markdown', 'html', 'csv', 'json'];

/** Every client of a selection by name: what a screen reader hears. */
export const selectionName = (count: number, clients: readonly string[]): string =>
  count === 0 ? GALLERY.selectionCleared : GALLERY.selectedOf({ count, clients: nameList(clients) });
/** "Copy 2 links"; where more are chosen than one copy takes, it says so. */
export const copyVerb = (count: number, of: number): string =>
  count < of ? GALLERY.copyFirst({ count }) : GALLERY.copy({ count });
export const copiedAs = (count: number, clients: readonly string[], format: LinkFormat): string =>
  GALLERY.copied[format]({ count, clients: nameList(clients) });
export const againManyFollows = (count: number, clients: readonly string[]): string =>
  count === 1
    ? GALLERY.againFollowsOne({ client: nameList(clients) })
    : GALLERY.againFollows({ count, clients: clients.length, names: nameList(clients) });
export const inQueueAgain = (count: number, clients: readonly string[]): string =>
  GALLERY.backInQueue({ count, clients: nameList(clients) });
