import type { MediaItemId, ProfileId } from '../../shared/ids.ts';
import type { MediaItemView } from '../../shared/model.ts';
import { type ServerMediaItem, webLink } from '../api/media-item.ts';
import { atOnce, eachOf, type Steps, sorted } from '../steps.ts';
import { foldVariants, type Variant } from './fold-variants.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { matchLedger } from './match-ledger.ts';
import { formatOf, kindOfFormat } from './media-format.ts';

/** What one client's gallery is made of. */
export interface MergeSources {
  readonly profileId: ProfileId;
  readonly server: readonly ServerMediaItem[];
  readonly ledger: readonly LedgerEntry[];
}

export interface MergeRules {
  /** Same name and size within this: the same item, ms. */
  readonly matchWindowMs: number;
  /** A stable id for a client and the text that names an item. */
  idOf(profileId: ProfileId, key: string): MediaItemId;
}

/**
 * One client's gallery: the server's list and our own verified uploads, each once, newest first, resized
 * copies under their parents. Whether uploads by signed URL are in the server's list is not documented, so
 * each side may be empty. `expiresAt` is what the server says, or unknown.
 */
export const mergeGallery = (sources: MergeSources, rules: MergeRules): readonly MediaItemView[] =>
  atOnce(mergeInSteps(sources, rules));

/** The same, to be left off and gone on with: of 50,000 items it takes far longer than one turn may last. */
export function* mergeInSteps(
  { profileId, server, ledger: told }: MergeSources,
  rules: MergeRules,
): Steps<readonly MediaItemView[]> {
  const ledger: LedgerEntry[] = [];
  yield* eachOf(told, (entry) => ledger.push({ ...entry, accessUrl: webLink(entry.accessUrl) ?? '' }));
  const { byItem, unlisted } = yield* matchLedger(server, ledger, rules.matchWindowMs);
  const { parents, variants } = yield* foldVariants(server, (item) => byItem.has(item));
  const views = new Map<MediaItemId, MediaItemView>();
  const add = (key: string, view: Omit<MediaItemView, 'id' | 'profileId'>): void => {
    const id = rules.idOf(profileId, key);
    if (!views.has(id)) views.set(id, { id, profileId, ...view });
  };
  yield* eachOf(parents, (item) => {
    const entry = byItem.get(item);
    add(entry?.accessUrl ?? (item.serverId || item.accessUrl), listed(item, entry, variants.get(item) ?? []));
  });
  yield* eachOf(unlisted, (entry) => {
    if (entry.accessUrl !== '') add(entry.accessUrl, unlistedView(entry));
  });
  return yield* sorted([...views.values()], newestFirst);
}

/** Newest first; without a time last; equal times by id, so that nothing jumps. */
export function newestFirst(one: MediaItemView, other: MediaItemView): number {
  const order = (other.createdAt ?? -Infinity) - (one.createdAt ?? -Infinity);
  if (order !== 0 && !Number.isNaN(order)) return order;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

function listed(
  item: ServerMediaItem,
  entry: LedgerEntry | undefined,
  variants: readonly Variant[],
): Omit<MediaItemView, 'id' | 'profileId'> {
  const format = formatOf(item.fileName);
  return {
    fileName: item.fileName,
    mediaKind: entry?.mediaKind ?? kindOfFormat(format),
    format,
    sizeBytes: item.sizeBytes ?? entry?.sizeBytes ?? null,
    createdAt: item.createdAt ?? entry?.doneAt ?? null,
    description: item.description,
    accessUrl: entry?.accessUrl ?? item.accessUrl,
    expiresAt: item.expiresAt,
    source: entry === undefined ? 'server' : 'both',
    variants,
    uploadId: entry?.uploadId ?? null,
    ...lasting(entry),
  };
}

const lasting = (entry: LedgerEntry | undefined): Pick<MediaItemView, 'durationMs'> =>
  typeof entry?.durationMs === 'number' ? { durationMs: entry.durationMs } : {};

function unlistedView(entry: LedgerEntry): Omit<MediaItemView, 'id' | 'profileId'> {
  return {
    fileName: entry.fileName,
    mediaKind: entry.mediaKind,
    format: formatOf(entry.fileName),
    sizeBytes: entry.sizeBytes,
    createdAt: entry.doneAt,
    description: '',
    accessUrl: entry.accessUrl,
    expiresAt: null,
    source: 'ledger',
    variants: [],
    uploadId: entry.uploadId,
    ...lasting(entry),
  };
}
