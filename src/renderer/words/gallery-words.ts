import type { LinkFormat } from '../../shared/contract.ts';
import type { GalleryView } from '../../shared/gallery-view.ts';
import { momentText } from '../../shared/language/dates.ts';
import { age, bytes, timeOfDay, whenWithin } from '../../shared/language/format.ts';
import { nameList } from '../../shared/language/name-list.ts';
import { words } from '../../shared/language/words.ts';
import type { MediaItemView } from '../../shared/model.ts';
import { SECOND } from '../../shared/units.ts';
import { calendarDays } from '../gallery/calendar.ts';
import { isDecoded } from '../gallery/may-have-picture.ts';
import type { Sort } from '../gallery/sort-items.ts';

export const GALLERY = words.gallery;

/** "2,318 items of 43 clients, newest first" */
export function galleryState(
  items: number,
  clients: number,
  { found, sort }: { readonly found: number; readonly sort: Sort },
): string {
  if (items === 0) return GALLERY.state.none({ clients });
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

/** The plate on a tile: "PNG", "PNG, +2 sizes", of a film "MP4 0:24". */
export function plate({ format: told, variants, durationMs }: MediaItemView): string {
  const type = told === '' ? GALLERY.file : told;
  const format =
    durationMs === undefined ? type : GALLERY.plateLength({ format: type, length: lengthText(durationMs) });
  return variants.length === 0 ? format : GALLERY.plateSizes({ format, count: variants.length });
}

/** How long a film lasts, as a player shows it: "0:24", "12:05", "1:02:09". */
export function lengthText(durationMs: number): string {
  const seconds = Math.round(durationMs / SECOND);
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const rest = String(seconds % 60).padStart(2, '0');
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes).padStart(2, '0')}:${rest}`;
}

/** Why a tile shows no picture: not fetched yet, or of a type that is not decoded here; then type and size stand for it. */
export function noPictureWords(item: MediaItemView, online: boolean): string {
  if (isDecoded(item)) return online ? GALLERY.noPicture : GALLERY.notHere;
  const { format, sizeBytes } = item;
  if (sizeBytes === null) return format === '' ? GALLERY.noPicture : format;
  return format === '' ? bytes(sizeBytes) : GALLERY.typeAndSize({ type: format, size: bytes(sizeBytes) });
}

/** "Offline. You see the gallery as it was 5 hours ago." */
export const offlineCause = (listedAt: number | null, now: number): string =>
  listedAt === null ? GALLERY.offlineUnread : GALLERY.offline({ age: age(now - listedAt) });
/** "3 of 43 clients could not be read at 09:12." */
export function unreadCause(unread: GalleryView['unread'], clients: number, now: number): string {
  const triedAt = unread.reduce((latest, one) => Math.max(latest, one.triedAt), 0);
  const count = unread.length;
  return calendarDays(triedAt, now) === 0
    ? GALLERY.unread({ count, clients, time: timeOfDay(triedAt) })
    : GALLERY.unreadEarlier({ count, clients, when: whenWithin(triedAt, now) });
}
/** Whom it was, and whether anything of theirs was read before. */
export const unreadThen = (unread: GalleryView['unread'], names: readonly string[]): string =>
  unread.some((one) => one.listedAt !== null)
    ? GALLERY.unreadThen({ clients: nameList(names) })
    : GALLERY.unreadFirst({ clients: nameList(names) });
/** The state of a gallery that was not read just now: "2,318 items of 43 clients, as of 09:12 today" */
export function staleState(
  items: number,
  clients: number,
  { listedAt, now }: { readonly listedAt: number; readonly now: number },
): string {
  return calendarDays(listedAt, now) === 0
    ? GALLERY.asOfToday({ items, clients, time: timeOfDay(listedAt) })
    : GALLERY.asOf({ items, clients, when: momentText(listedAt, now) });
}
export const offlineThen = (listedAt: number | null): string =>
  listedAt === null ? GALLERY.offlineUnreadThen : GALLERY.offlineThen;

/** "Upload all 4 again"; where some were not sent from here, how many can. */
export const groupAgain = (count: number, of: number): string =>
  count === of ? GALLERY.againAll({ count }) : GALLERY.againSome({ count, of });

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
