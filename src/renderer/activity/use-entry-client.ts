import type { HistoryEntry, ProfileView } from '../../shared/model.ts';
import type { NamedClient } from '../parts/client-name.tsx';
import { useClient } from '../state/known-client.ts';
import { useWindow } from '../state/window-store.ts';

/** The client of an entry as it is called now; one that was removed as it was called then. */
export function useEntryClient({ upload, client }: HistoryEntry): NamedClient {
  const known = useWindow((state) => state.profiles.has(upload.profileId));
  const named = useClient(upload.profileId);
  return known || client === '' ? named : { ...named, name: client, initials: initialsOf(client) };
}

/** The name of an entry's client, for the search. */
export const entryClientName = (
  { upload, client }: HistoryEntry,
  profiles: ReadonlyMap<ProfileView['id'], ProfileView>,
): string => profiles.get(upload.profileId)?.name ?? client;

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toLocaleUpperCase('en');
