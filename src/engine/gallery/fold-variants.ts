import type { ServerMediaItem } from '../api/media-item.ts';
import { eachOf, type Steps } from '../steps.ts';

/** The ending of a resized copy's name. API.md. */
const MARK = '_1080x1080';
const LABEL = MARK.slice(1);

/** A resized copy under its parent. */
export interface Variant {
  readonly label: string;
  readonly accessUrl: string;
}

/** The list without resized copies, and the copies of each item. */
export interface Folded {
  readonly parents: readonly ServerMediaItem[];
  readonly variants: ReadonlyMap<ServerMediaItem, readonly Variant[]>;
}

/**
 * Puts resized copies under the item they were made of: by id, by link, or by name where only one item has
 * that name. A copy without a parent stays an item; `own` says that an entry is an upload of ours, which is
 * never a copy whatever its name is.
 */
export function* foldVariants(
  items: readonly ServerMediaItem[],
  own: (item: ServerMediaItem) => boolean,
): Steps<Folded> {
  const parents: ServerMediaItem[] = [];
  const copies: ServerMediaItem[] = [];
  yield* eachOf(items, (item) => (!own(item) && marked(item) ? copies : parents).push(item));
  const index = yield* indexOf(parents);
  const variants = new Map<ServerMediaItem, Variant[]>();
  yield* eachOf(copies, (copy) => {
    const parent = parentOf(copy, index);
    if (parent === undefined) {
      parents.push(copy);
      return;
    }
    const variant = { label: LABEL, accessUrl: copy.accessUrl };
    const known = variants.get(parent);
    if (known === undefined) variants.set(parent, [variant]);
    else known.push(variant);
  });
  return { parents, variants };
}

const marked = (item: ServerMediaItem): boolean => stem(item.fileName).endsWith(MARK);
const stem = (name: string): string => name.replace(/\.[^./\\]{1,10}$/, '');
const unmarked = (text: string): string => {
  const at = text.lastIndexOf(MARK);
  return at < 0 ? text : text.slice(0, at) + text.slice(at + MARK.length);
};

/** Keys cannot meet: each kind has its own beginning. `null`: more than one item has that name. */
type Index = ReadonlyMap<string, ServerMediaItem | null>;

function* indexOf(parents: readonly ServerMediaItem[]): Steps<Index> {
  const index = new Map<string, ServerMediaItem | null>();
  yield* eachOf(parents, (item) => {
    if (item.serverId !== '') index.set(`id ${item.serverId}`, item);
    index.set(`link ${item.accessUrl}`, item);
    const name = `name ${item.fileName}`;
    index.set(name, index.has(name) ? null : item);
  });
  return index;
}

function parentOf(copy: ServerMediaItem, index: Index): ServerMediaItem | undefined {
  const keys = [
    copy.serverId.includes(MARK) ? `id ${unmarked(copy.serverId)}` : undefined,
    copy.accessUrl.includes(MARK) ? `link ${unmarked(copy.accessUrl)}` : undefined,
    `name ${unmarked(copy.fileName)}`,
  ];
  for (const key of keys) {
    const parent = key === undefined ? undefined : index.get(key);
    if (parent) return parent;
  }
  return undefined;
}
