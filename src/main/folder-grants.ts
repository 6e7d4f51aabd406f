import type { Clock, Random } from '../engine/ports/clock.ts';
import { MINUTE } from '../shared/units.ts';

/** A choice in the dialog is good this long. */
const GRANT_LIFE_MS = 10 * MINUTE;

/** The folders the person chose in the system's dialog: the window holds tokens, never paths it could make up. */
export interface FolderGrants {
  /** A token for one use. */
  give(path: string): string;
  /** The path, to look at it; the grant stays good. */
  read(grant: string): string | undefined;
  /** The path, once; `undefined` for a token that is unknown, spent or too old. */
  spend(grant: string): string | undefined;
}

/** Grants in memory only: they end with the process. */
export function createFolderGrants(clock: Clock, random: Random): FolderGrants {
  const open = new Map<string, { readonly path: string; readonly givenAt: number }>();
  const fresh = (grant: string): string | undefined => {
    const found = open.get(grant);
    return found && clock.monotonic() - found.givenAt <= GRANT_LIFE_MS ? found.path : undefined;
  };
  return {
    give(path) {
      const grant = random.id();
      open.set(grant, { path, givenAt: clock.monotonic() });
      return grant;
    },
    read: (grant) => fresh(grant),
    spend(grant) {
      const path = fresh(grant);
      open.delete(grant);
      return path;
    },
  };
}
