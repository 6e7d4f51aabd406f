import type { SubFolderView } from '../../shared/inbox.ts';
import type { Outcome } from '../../shared/outcome.ts';
import type { Services } from '../services.ts';
import type { StoredRoot } from '../store/root-store.ts';
import type { AccountStore } from '../store/store.ts';
import { subFolderOf } from '../watch/folder-owner.ts';
import { ignoredReason } from '../watch/media-filter.ts';
import { plainName } from '../watch/plain-name.ts';
import type { FolderOwners } from './folder-owners.ts';

interface SubFolderDeps {
  readonly services: Pick<Services, 'files'>;
  readonly store: Pick<AccountStore, 'folderClients' | 'inbox'>;
  readonly owners: FolderOwners;
}

/** Most sub-folders told. [ours] twice as many as an agency has clients. */
const TOLD = 1_000;

/** The sub-folders that lie in a folder now, and those a client was chosen for, each with whose it is. */
export async function subFolders(
  { services, store, owners }: SubFolderDeps,
  root: StoredRoot,
): Promise<Outcome<readonly SubFolderView[]>> {
  const listed = await services.files.list(root.path);
  if (!listed.ok) return { done: false, problem: { kind: 'failure', failure: listed.failure } };
  const there = listed.value
    .filter(({ name, kind }) => kind === 'folder' && ignoredReason(name, 'folder') === undefined)
    .map(({ name }) => name);
  const plainThere = new Set(there.map(plainName));
  const gone = store.folderClients
    .of(root.id)
    .flatMap(({ folder }) => (plainThere.has(folder) ? [] : folder));
  const waiting = new Map<string, number>();
  for (const { rootId, path, files } of store.inbox.byFolder()) {
    const folder = rootId === root.id ? subFolderOf(path) : null;
    if (folder === null) continue;
    waiting.set(plainName(folder), (waiting.get(plainName(folder)) ?? 0) + files);
  }
  const ownerOf = owners.now();
  const view = (name: string, isThere: boolean): SubFolderView => ({
    name,
    owner: ownerOf(root, `${name}/`),
    waiting: waiting.get(plainName(name)) ?? 0,
    there: isThere,
  });
  const told = [...there.map((name) => view(name, true)), ...gone.map((name) => view(name, false))];
  return { done: true, value: told.sort((a, b) => a.name.localeCompare(b.name)).slice(0, TOLD) };
}
