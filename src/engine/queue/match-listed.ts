import type { ServerMediaItem } from '../api/media-item.ts';
import { fileNameOf, type Upload } from './upload.ts';

/** What a list of media says of bytes that were sent without a link. */
export type ListedMatch =
  | { readonly kind: 'one'; readonly accessUrl: string }
  | { readonly kind: 'none' }
  /** More than one may be it, or one may be it and tells too little of itself. */
  | { readonly kind: 'several' };

/**
 * Finds an upload in a list by name, size and time. An entry that tells no time or no size may be an old file of the
 * same name, so that it makes the answer uncertain, never certain. `windowMs` allows for clocks that differ.
 */
export function matchListed(
  items: readonly ServerMediaItem[],
  sought: { readonly upload: Upload; readonly sentAt: number; readonly windowMs: number },
): ListedMatch {
  const { upload, sentAt, windowMs } = sought;
  const name = sameSpelling(fileNameOf(upload));
  const possible = items.filter(
    (item) =>
      sameSpelling(item.fileName) === name &&
      (item.sizeBytes === null || item.sizeBytes === upload.version.size) &&
      (item.createdAt === null || Math.abs(item.createdAt - sentAt) <= windowMs),
  );
  const [first] = possible;
  if (first === undefined) return { kind: 'none' };
  const certain = possible.length === 1 && first.sizeBytes !== null && first.createdAt !== null;
  return certain ? { kind: 'one', accessUrl: first.accessUrl } : { kind: 'several' };
}

/** Two systems may spell one name with composed and decomposed letters. */
const sameSpelling = (name: string): string => name.normalize('NFC');
