import type { MediaItemView } from '../../shared/model.ts';
import { age, counted, number } from './format.ts';

export const GALLERY = {
  title: 'Gallery',
  grid: 'Media items',
  refresh: 'Refresh',
  refreshing: 'Refreshing',
  copyLink: 'Copy link',
  noPicture: 'No preview',
  emptyTitle: 'Nothing is in the library yet',
  emptyText: 'What you upload shows up here with its link, and with the days it has left.',
  noMatchTitle: 'No item matches',
  noMatchText: 'Choose another client, or clear the search.',
  clearFilters: 'Clear the filters',
  loading: 'Reading the media libraries',
  unknownDays: 'Unknown',
  expired: 'Expired',
  notRead: 'The gallery could not be read.',
  notReadThen: 'Hotfolder did not answer. Refresh to try again.',
} as const;

/** "2,318 items of 43 clients" */
export function galleryState(items: number, clients: number, found: number): string {
  const all = `${counted(items, 'item')} of ${counted(clients, 'client')}, newest first`;
  return found === items ? all : `${number(found)} of ${all}`;
}

/** "3 days left"; a day that has begun counts as one. */
export function daysText(days: number | null): string {
  if (days === null) return GALLERY.unknownDays;
  return days < 0 ? GALLERY.expired : `${counted(days, 'day')} left`;
}

/** The plate on a tile: "PNG", "PNG, +2 sizes". */
export function plate(item: MediaItemView): string {
  const format = item.format === '' ? 'File' : item.format;
  const more = item.variants.length;
  return more === 0 ? format : `${format}, +${counted(more, 'size')}`;
}

export const unreadCause = (count: number, of: number): string =>
  `${number(count)} of ${counted(of, 'client')} could not be read.`;
export const unreadThen = (names: string): string =>
  `${names}: what was read before stays. Refresh tries again.`;
export const offlineCause = 'Offline.';
/** "You see the gallery as it was 5 hours ago." */
export const offlineThen = (listedAt: number | null, now: number): string =>
  listedAt === null
    ? 'The gallery was not read yet. It is read once this computer is back.'
    : `You see the gallery as it was ${age(now - listedAt)} ago.`;
