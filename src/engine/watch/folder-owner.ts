import type { ProfileId } from '../../shared/ids.ts';
import type { FolderOwner } from '../../shared/inbox.ts';
import { plainName } from './plain-name.ts';

/** What is asked to tell whose a sub-folder is. */
export interface OwnerRules {
  /** The clients there are now. */
  readonly clients: readonly { readonly id: ProfileId; readonly name: string }[];
  /** What a person said, by the folder's plain name; maybe of a client who is gone. */
  readonly chosen: readonly { readonly folder: string; readonly profileId: ProfileId }[];
}

/** Says whose a file is by its path below the folder. */
export type OwnerOf = (path: string) => FolderOwner;

/** The name of the first folder on the way to a file; null for a file that lies in the root itself. */
export function subFolderOf(path: string): string | null {
  const end = path.indexOf('/');
  return end === -1 ? null : path.slice(0, end);
}

/**
 * Whose the files of a folder are of which each sub-folder belongs to a client. What a person chose counts before a
 * name; without a choice, one client and no more must bear the name. There is no default: the worst thing to do with
 * a file is to guess. The choice of a client who is gone stays nobody's, whoever bears the folder's name today.
 */
export function folderOwners({ clients, chosen }: OwnerRules): OwnerOf {
  const here = new Set(clients.map(({ id }) => id));
  const byChoice = new Map(chosen.map(({ folder, profileId }) => [folder, profileId]));
  const byName = new Map<string, ProfileId | null>();
  for (const { id, name } of clients) {
    const plain = plainName(name);
    byName.set(plain, byName.has(plain) ? null : id);
  }
  return (path) => {
    const folder = subFolderOf(path);
    if (folder === null) return { kind: 'nobody', why: 'in-root' };
    const plain = plainName(folder);
    const said = byChoice.get(plain);
    if (said !== undefined) {
      return here.has(said)
        ? { kind: 'client', profileId: said, by: 'choice' }
        : { kind: 'nobody', why: 'client-removed' };
    }
    const named = byName.get(plain);
    if (named === undefined) return { kind: 'nobody', why: 'no-name' };
    return named === null
      ? { kind: 'nobody', why: 'two-names' }
      : { kind: 'client', profileId: named, by: 'name' };
  };
}
