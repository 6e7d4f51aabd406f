import type { LinkFormat } from '../../shared/contract.ts';
import { momentText } from '../../shared/language/dates.ts';
import { bytes, counted, number } from '../../shared/language/format.ts';
import { words } from '../../shared/language/words.ts';
import type { MediaItemView, MediaKind, MediaSource } from '../../shared/model.ts';
import { daysLeft } from '../gallery/days-left.ts';
import { daysText } from './gallery-words.ts';

export const INSPECTOR = words.inspector;

export const FACTS = words.inspector.facts;

/** The forms one link is copied in, in words short enough for the inspector. */
export const copyForms = (): readonly { readonly value: LinkFormat; readonly label: string }[] =>
  FORMS.map((value) => ({ value, label: INSPECTOR.copyForms[value] }));

const FORMS: readonly LinkFormat[] = ['plain', 'markdown', 'html', 'csv', 'json'];

/** Who told of an item. */
export const LISTED_BY: { readonly [Source in MediaSource]: string } = words.inspector.listedBy;

const KINDS: { readonly [Kind in MediaKind]: string } = { image: 'picture', video: 'film', other: 'file' };

export const copyLinkOf = (fileName: string, client: string, format: LinkFormat): string => {
  const form = INSPECTOR.copyForms[format];
  return `Copy the link of ${fileName}, ${client}${format === 'plain' ? '' : `, as ${form}`}`;
};
export const copySizeOf = (size: string, fileName: string, client: string): string =>
  `Copy the link of ${size} of ${fileName}, ${client}`;
export const sizeCopied = (size: string, fileName: string, client: string): string =>
  `Link for ${size} of ${fileName} of ${client} copied`;

/** "PNG picture, 2160 × 2160" */
export function typeText(
  { format, mediaKind }: MediaItemView,
  size: { readonly width: number; readonly height: number } | null,
): string {
  const type = format === '' ? `${KINDS[mediaKind]}, type unknown` : `${format} ${KINDS[mediaKind]}`;
  const words = `${type.charAt(0).toUpperCase()}${type.slice(1)}`;
  return size === null ? words : `${words}, ${size.width} × ${size.height}`;
}

export const sizeText = (size: number | null): string => (size === null ? INSPECTOR.unknown : bytes(size));
export const addedText = (at: number | null, now: number): string =>
  at === null ? INSPECTOR.unknown : momentText(at, now);

/** "Mon 23 Nov at 16:40, 2 days left" */
export function expiresText(at: number | null, now: number): string {
  if (at === null) return INSPECTOR.unknown;
  if (at <= now) return `Expired ${momentText(at, now)}`;
  return `${momentText(at, now)}, ${daysText(daysLeft(at, now)).toLowerCase()}`;
}

/** "1080x1080" → "1080 × 1080". */
export const sizeLabel = (label: string): string => label.replace(/^(\d+)x(\d+)$/, '$1 × $2');

export const severalText = (count: number, clients: number): string =>
  `${counted(count, 'item')} of ${counted(clients, 'client')}`;
export function totalText(size: number, unknown: number): string {
  if (unknown === 0) return `${bytes(size)} together`;
  return `${bytes(size)} together, ${number(unknown)} of unknown size`;
}
export function soonestText(soonest: number | null, expired: number, now: number): string {
  const gone = expired === 0 ? '' : `${number(expired)} expired. `;
  return `${gone}${soonest === null ? 'No end is known.' : `The first ends ${momentText(soonest, now)}.`}`;
}
