import type { InboxGroupId } from '../../shared/ids.ts';
import type { InboxGroupView, InboxItemView, InboxView } from '../../shared/inbox.ts';
import { mediaTypeOfName } from '../files/media-type.ts';
import type { InboxRow } from '../store/inbox-store.ts';
import type { StoredRoot } from '../store/root-store.ts';
import { subFolderOf } from '../watch/folder-owner.ts';
import type { FolderOwners } from './folder-owners.ts';
import { groupOf, idOf } from './inbox-groups.ts';

/** Files that are told by name; the others are counted. [ours] as many rows as a person looks through. */
const SHOWN = 1_000;

interface ViewDeps {
  readonly owners: FolderOwners;
  rootOf(row: InboxRow): StoredRoot | undefined;
  /** A path as people read it. */
  shorten(path: string): string;
}

/** The inbox as the window shows it: names and shortened folders, never a path to act on. */
export function inboxView(rows: readonly InboxRow[], deps: ViewDeps): InboxView {
  const groups = new Map<InboxGroupId, InboxGroupView>();
  const roots = new Map(rows.map((row) => [row.rootId, deps.rootOf(row)]));
  for (const row of rows) {
    const id = groupOf(row);
    const root = roots.get(row.rootId);
    if (root === undefined) continue;
    const before = groups.get(id) ?? groupView(row, root, deps);
    groups.set(id, { ...before, files: before.files + 1, bytes: before.bytes + row.size });
  }
  const shown = rows.slice(0, SHOWN);
  const items = shown.map((row) => itemView(row, deps.shorten(roots.get(row.rootId)?.path ?? '')));
  return { files: rows.length, groups: [...groups.values()], items };
}

function groupView(row: InboxRow, root: StoredRoot, { owners, shorten }: ViewDeps): InboxGroupView {
  return {
    id: groupOf(row),
    rootId: root.given ? null : root.id,
    root: shorten(root.path),
    subFolder: root.given ? null : subFolderOf(row.path),
    owner: owners.of(root, row.path),
    files: 0,
    bytes: 0,
  };
}

function itemView(row: InboxRow, root: string): InboxItemView {
  const end = row.path.lastIndexOf('/');
  return {
    id: idOf(row),
    groupId: groupOf(row),
    fileName: row.path.slice(end + 1),
    folder: end === -1 ? root : `${root}/${row.path.slice(0, end)}`,
    sizeBytes: row.size,
    mediaKind: mediaTypeOfName(row.path)?.kind ?? 'other',
    foundAt: row.seenAt,
  };
}
