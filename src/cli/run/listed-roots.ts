import { realpathSync } from 'node:fs';
import type { Engine } from '../../engine/engine.ts';
import type { ProfileId, RootId } from '../../shared/ids.ts';
import type { WantedRoot } from '../config/check-roots.ts';
import { EACH_CLIENT } from '../config/each-client.ts';

/** The folders on an engine's list as a configuration would name them, with their ids. */
export function listedRoots(
  engine: Engine,
  clientOf: (id: ProfileId) => string | null,
): readonly (readonly [WantedRoot, RootId])[] {
  return engine.roots.list().map(({ id, profileId, existing, after }) => {
    const path = engine.roots.pathOf(id) ?? '';
    const profile = profileId === null ? EACH_CLIENT : clientOf(profileId);
    return [{ path, fullPath: path, profile, existing, after }, id];
  });
}

/** Whether two folders are one on the disk, whatever links lead to them. */
export const sameFolder = (one: WantedRoot, other: WantedRoot): boolean =>
  realPath(one.fullPath) === realPath(other.fullPath);

function realPath(fullPath: string): string {
  try {
    return realpathSync(fullPath);
  } catch {
    return fullPath;
  }
}
