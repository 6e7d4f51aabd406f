import type { ProfileId } from '../../shared/ids.ts';
import { plainName } from '../watch/plain-name.ts';

/** Says whose files lie in folders of the given names; null when no name is a client's, or two are. */
export type ClientNamed = (folders: readonly string[]) => ProfileId | null;

/**
 * Tells clients by the names of folders. A file below the folders of two clients belongs to neither: the worst
 * thing to do with it is to guess.
 */
export function clientNamed(
  clients: readonly { readonly id: ProfileId; readonly name: string }[],
): ClientNamed {
  const byName = new Map<string, ProfileId | null>();
  // Two clients whose names differ in capitals only: the folder's name does not tell them apart.
  for (const { id, name } of clients) byName.set(plainName(name), byName.has(plainName(name)) ? null : id);
  return (folders) => {
    const named = new Set(folders.map((folder) => byName.get(plainName(folder))));
    named.delete(undefined);
    const [only] = named;
    return named.size === 1 && only !== undefined ? only : null;
  };
}
