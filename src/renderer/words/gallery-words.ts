import type { LinkFormat } from '../../shared/contract.ts';
import { age, counted, number } from '../../shared/language/format.ts';
import { words } from '../../shared/language/words.ts';
import type { MediaItemView } from '../../shared/model.ts';
import type { Sort } from '../gallery/sort-items.ts';

export const GALLERY = words.gallery;

const ORDERS: { readonly [Name in Sort]: string } = {
  newest: 'newest first',
  expiring: 'soonest to expire first',
  name: 'by name',
};

/** "2,318 items of 43 clients, newest first" */
export function galleryState(
  items: number,
  clients: number,
  { found, sort }: { readonly found: number; readonly sort: Sort },
): string {
  const all = `${counted(items, 'item')} of ${counted(clients, 'client')}, ${ORDERS[sort]}`;
  return found === items ? all : `${number(found)} of ${all}`;
}

/** "3 days left", by the calendar; on its last day it ends today. */
export function daysText(days: number | null): string {
  if (days === null) return GALLERY.unknownDays;
  if (days === 0) return GALLERY.endsToday;
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
/** "Offline. You see the gallery as it was 5 hours ago." */
export const offlineCause = (listedAt: number | null, now: number): string =>
  listedAt === null
    ? 'Offline. The gallery was not read yet.'
    : `Offline. You see the gallery as it was ${age(now - listedAt)} ago.`;
export const offlineThen = (listedAt: number | null): string =>
  listedAt === null
    ? 'It is read once this computer is back.'
    : 'Links can be copied; whether they still open is seen when the network is back.';

/** Links one command copies, and uploads it sends again (the contract's bound). */
export const MOST_LINKS = 10_000;
/** Links one command looks at (the contract's bound). */
export const MOST_CHECKS = 1_000;
/** From the next one on, the selection bar counts its clients and lists them in tooltip and name (DESIGN.md). */
export const NAMED_CLIENTS = 3;

/** The forms a selection's links are copied in. */
export const linkFormats = (): readonly { readonly format: LinkFormat; readonly label: string }[] =>
  FORMATS.map((format) => ({ format, label: words.gallery.linkFormats[format] }));

const FORMATS: readonly LinkFormat[] = ['plain', 'markdown', 'html', 'csv', 'json'];

const FORMAT_NAMES: { readonly [Format in LinkFormat]: string } = {
  plain: '',
  markdown: ' as Markdown',
  html: ' as HTML',
  csv: ' as CSV',
  json: ' as JSON mediaUrls',
};

/** "2 selected, from 2 clients" */
export const selectionWords = (count: number, clients: number): string =>
  `${number(count)} selected, from ${counted(clients, 'client')}`;
/** The same with every client's name: what a screen reader hears. */
export const selectionName = (count: number, clients: readonly string[]): string =>
  count === 0 ? GALLERY.selectionCleared : `${number(count)} selected, from ${clients.join(', ')}`;
/** "Copy 2 links"; where more are chosen than one copy takes, it says so. */
export const copyVerb = (count: number, of: number): string =>
  count < of ? `Copy the first ${counted(count, 'link')}` : `Copy ${counted(count, 'link')}`;
export const copiedAs = (count: number, clients: readonly string[], format: LinkFormat): string =>
  `${counted(count, 'link')} of ${clients.join(', ')} copied${FORMAT_NAMES[format]}`;
export const checkVerb = (count: number): string => `Check ${counted(count, 'link')}`;
export const linksChecked = (count: number, reached: number, clients: readonly string[]): string =>
  `${number(reached)} of ${counted(count, 'link')} reachable, ${clients.join(', ')}`;
export const uploadAgainVerb = (count: number): string => `Upload ${counted(count, 'file')} again`;
export const againManyQuestion = (count: number, clients: readonly string[]): string =>
  `Upload ${counted(count, 'file')} for ${clients.join(', ')} again?`;
export function againManyFollows(count: number, clients: readonly string[]): string {
  const copies = count === 1 ? 'A new copy with a new link' : `${number(count)} new copies with new links`;
  const where = clients.length === 1 ? 'the library' : 'the libraries';
  return `${copies} will be in ${where} of ${clients.join(', ')}, from the originals on this computer. What is there now, and its links, stay.`;
}
export const inQueueAgain = (count: number, clients: readonly string[]): string =>
  `${counted(count, 'file')} of ${clients.join(', ')} back in the queue`;
export const clearFilter = (name: string, value: string): string => `Clear the filter ${name}: ${value}`;
