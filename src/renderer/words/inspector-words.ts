import type { LinkFormat } from '../../shared/contract.ts';
import { momentText } from '../../shared/language/dates.ts';
import { bytes } from '../../shared/language/format.ts';
import { words } from '../../shared/language/words.ts';
import type { MediaItemView } from '../../shared/model.ts';
import { daysLeft } from '../gallery/days-left.ts';

export const INSPECTOR = words.inspector;

export const FACTS = words.inspector.facts;

/** The forms one link is copied in, in words short enough for the inspector. */
export const copyForms = (): readonly { readonly value: LinkFormat; readonly label: string }[] =>
  FORMS.map((value) => ({ value, label: INSPECTOR.copyForms[value] }));

const FORMS: readonly LinkFormat[] = ['plain', 'markdown', 'html', 'csv', 'json'];

export const copyLinkOf = (file: string, client: string, format: LinkFormat): string =>
  format === 'plain'
    ? INSPECTOR.copyLinkOf({ file, client })
    : INSPECTOR.copyLinkAs({ file, client, form: INSPECTOR.copyForms[format] });

/** "PNG picture, 2160 × 2160" */
export function typeText(
  { format, mediaKind }: MediaItemView,
  size: { readonly width: number; readonly height: number } | null,
): string {
  const type = format === '' ? INSPECTOR.untold[mediaKind] : INSPECTOR.types[mediaKind]({ format });
  if (size === null) return type;
  // No grouping: "2160 × 2160" is read as one thing.
  return INSPECTOR.typeAndSize({ type, width: String(size.width), height: String(size.height) });
}

export const sizeText = (size: number | null): string => (size === null ? INSPECTOR.unknown : bytes(size));
export const addedText = (at: number | null, now: number): string =>
  at === null ? INSPECTOR.unknown : momentText(at, now);

/** "Mon 23 Nov at 16:40, 2 days left" */
export function expiresText(at: number | null, now: number): string {
  if (at === null) return INSPECTOR.unknown;
  const when = momentText(at, now);
  if (at <= now) return INSPECTOR.expired({ when });
  const days = daysLeft(at, now) ?? 0;
  return days === 0 ? INSPECTOR.expiresToday({ when }) : INSPECTOR.expiresIn({ when, days });
}

/** "1080x1080" → "1080 × 1080". */
export const sizeLabel = (label: string): string => label.replace(/^(\d+)x(\d+)$/, '$1 × $2');

export const totalText = (size: number, unknown: number): string =>
  unknown === 0
    ? INSPECTOR.together({ size: bytes(size) })
    : INSPECTOR.togetherSome({ size: bytes(size), unknown });
export function soonestText(soonest: number | null, expired: number, now: number): string {
  const next = soonest === null ? INSPECTOR.noEnd : INSPECTOR.firstEnds({ when: momentText(soonest, now) });
  return expired === 0 ? next : `${INSPECTOR.someExpired({ expired })} ${next}`;
}
