import type { RootId } from '../../shared/ids.ts';
import type { Engine } from '../engine.ts';
import type { Parts } from '../parts.ts';
import { folderOwners, type OwnerOf } from '../watch/folder-owner.ts';
import { typedPath } from '../watch/try-path.ts';
import { tryRules } from '../watch/try-rules.ts';

const GONE = { done: false, problem: { kind: 'gone' } } as const;

/** What programs may ask about watched folders. */
export function rootsFace(parts: Parts): Engine['roots'] {
  const { store, roots, services, stopped, views } = parts;
  /** Whose files are below a folder with a sub-folder for each client; undefined for every other folder. */
  const ownersAt = (path: string, eachClient: boolean): OwnerOf | undefined => {
    const root = store.roots.list().find((one) => one.path === path);
    if (root ? root.profileId !== null : !eachClient) return undefined;
    const chosen = root ? store.folderClients.of(root.id) : [];
    return folderOwners({ clients: store.profiles.list(), chosen });
  };
  const isWatched = (id: RootId): boolean => store.roots.list().some((root) => root.id === id);
  return {
    list: () => store.roots.list().map((root) => parts.rootView(root)),
    async add(wanted) {
      const { profileId } = wanted;
      if (profileId !== null && !store.profiles.find(profileId)) return GONE;
      const added = await roots.add(wanted);
      if (!added.done) return added;
      const view = parts.rootView(added.value);
      parts.changes.tell({ kind: 'root', root: view });
      if (profileId !== null) parts.tellProfile(profileId);
      parts.inbox.touch();
      return { done: true, value: view };
    },
    async remove(id) {
      if (!isWatched(id)) return GONE;
      await parts.removeRoot(id);
      return { done: true, value: null };
    },
    setAfter(id, after) {
      if (!isWatched(id)) return GONE;
      store.roots.setAfter(id, after);
      parts.tellRoot(id);
      return { done: true, value: null };
    },
    setRules(id, rules) {
      if (!isWatched(id)) return GONE;
      roots.setRules(id, rules);
      parts.tellRoot(id);
      return { done: true, value: null };
    },
    async tryRules(path, rules, typed) {
      const tried = { root: path, rules, signal: stopped.signal };
      if (typed === undefined) return tryRules(services.files, tried);
      const below = typedPath(typed.text, [path, views.shorten(path)]);
      const trial = await tryRules(services.files, { ...tried, typed: below });
      const ownerOf = ownersAt(path, typed.eachClient ?? false);
      if (below === null || trial.typed === null || ownerOf === undefined) return trial;
      return { ...trial, typed: { ...trial.typed, owner: ownerOf(below) } };
    },
    pathOf: (id) => store.roots.list().find((root) => root.id === id)?.path,
    async rescan() {
      const scans = roots.list().map((root) => roots.rescan(root.id));
      return (await Promise.all(scans)).flatMap((report) => report ?? []);
    },
    firstScans: () => roots.firstScans(),
    ignored: (id) => store.files.ignored(id),
    remembered: (id) => store.files.fates(id),
  };
}
