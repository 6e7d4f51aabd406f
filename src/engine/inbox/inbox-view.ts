import type { InboxGroupId, RootId } from '../../shared/ids.ts';
import type { InboxGroupView, InboxItemView, InboxView } from '../../shared/inbox.ts';
import { mediaTypeOfName } from '../files/media-type.ts';
import type { InboxRow, InboxStore } from '../store/inbox-store.ts';
import type { StoredRoot } from '../store/root-store.ts';
import { subFolderOf } from '../watch/folder-owner.ts';
import type { FolderOwners } from './folder-owners.ts';
import { groupsOf, idOf } from './inbox-groups.ts';

/** Files that are told by name; the others are counted. [ours] as many rows as a person looks through. */
const SHOWN = 1_000;

interface ViewDeps {
  readonly inbox: Pick<InboxStore, 'first' | 'byFolder'>;
  readonly owners: FolderOwners;
  rootOf(id: RootId): StoredRoot | undefined;
  /** A path as people read it. */
  shorten(path: string): string;
}

/** The inbox as the window shows it: names and shortened folders, never a path to act on. */
export function inboxView({ inbox, owners, rootOf, shorten }: ViewDeps): InboxView {
  const groups = new Map<InboxGroupId, InboxGroupView>();
  const folders = inbox.byFolder();
  const groupOf = groupsOf();
  const ownerOf = owners.now();
  const roots = new Map<RootId, StoredRoot | undefined>();
  for (const { rootId } of folders) if (!roots.has(rootId)) roots.set(rootId, rootOf(rootId));
  for (const folder of folders) {
    const root = roots.get(folder.rootId);
    if (root === undefined) continue;
    const id = groupOf(folder);
    const before = groups.get(id) ?? {
      ...{ id, rootId: root.given ? null : root.id, root: shorten(root.path) },
      subFolder: root.given ? null : subFolderOf(folder.path),
      owner: ownerOf(root, folder.path),
      ...{ files: 0, bytes: 0 },
    };
    const { files, bytes } = before;
    groups.set(id, { ...before, files: files + folder.files, bytes: bytes + folder.bytes });
  }
  const items = inbox.first(SHOWN).map((row) => ({
    ...itemView(row, shorten(roots.get(row.rootId)?.path ?? '')),
    groupId: groupOf(row),
  }));
  return { files: folders.reduce((sum, { files }) => sum + files, 0), groups: [...groups.values()], items };
}

function itemView(row: InboxRow, root: string): Omit<InboxItemView, 'groupId'> {
  const end = row.path.lastIndexOf('/');
  return {
    id: idOf(row),
    fileName: row.path.slice(end + 1),
    folder: end === -1 ? root : `${root}/${row.path.slice(0, end)}`,
    sizeBytes: row.size,
    mediaKind: mediaTypeOfName(row.path)?.kind ?? 'other',
    foundAt: row.seenAt,
  };
}
