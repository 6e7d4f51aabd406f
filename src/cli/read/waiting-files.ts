import { FolderOwners } from '../../engine/inbox/folder-owners.ts';
import { atOnce } from '../../engine/steps.ts';
import type { AccountStore } from '../../engine/store/store.ts';
import type { InboxLine } from '../run/reporter.ts';
import { whyOf } from '../run/waiting-clients.ts';

/** The files of an account that wait for a client, by folder, each with why. */
export function* waitingFiles(store: AccountStore): Generator<InboxLine> {
  const ownerOf = new FolderOwners(store).now();
  const rows = atOnce(store.inbox.all());
  const roots = new Map(rows.map(({ rootId }) => [rootId, store.roots.find(rootId)]));
  for (const { rootId, path } of rows) {
    const root = roots.get(rootId);
    if (root) yield { path: `${root.path}/${path}`, why: whyOf({ owner: ownerOf(root, path) }) };
  }
}
