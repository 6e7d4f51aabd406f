import type { ProfileId } from '../../shared/ids.ts';
import { words } from '../../shared/language/words.ts';
import type { NamedClient } from '../parts/client-name.tsx';
import { useWindow } from './window-store.ts';

/** A client whose row has gone keeps its place in words: an upload's name is never left out. */
const gone = (): NamedClient => ({ name: words.frame.removedClient, initials: '?', colour: 4 });

/** The client of a row, tile or folder. */
export const useClient = (id: ProfileId): NamedClient =>
  useWindow((state) => state.profiles.get(id)) ?? gone();
