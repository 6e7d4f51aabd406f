import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Engine } from '../../engine/engine.ts';
import type { MadeFolders, ProposedFolder } from '../../shared/first-run.ts';
import { NO_RULES } from '../../shared/folder-rules.ts';
import type { ProfileId } from '../../shared/ids.ts';
import type { Problem } from '../../shared/outcome.ts';
import { folderNames } from './safe-folder-name.ts';

/** Where clients' folders are made. The sandbox's lie apart: no client of an account can ever be watched there. */
const OWN_FOLDER = 'Hotfolder';
const PRACTICE_FOLDER = 'Hotfolder practice';

/** Folders for clients who have none: proposed, and made once the person agrees. */
export interface ClientFolders {
  propose(): readonly ProposedFolder[];
  /** Makes the proposed folder of each and watches it. What lies there already stays unsent. */
  make(profileIds: readonly ProfileId[]): Promise<MadeFolders>;
}

/** `home` is the person's home folder. Paths are made of it and of clients' names made safe, of nothing else. */
export function clientFolders(engine: Engine, home: string): ClientFolders {
  const parent = engine.status().account === 'sandbox' ? PRACTICE_FOLDER : OWN_FOLDER;
  const names = (): ReadonlyMap<ProfileId, string> => {
    const roots = engine.roots.list();
    const having = new Set(roots.map(({ profileId }) => profileId));
    const without = engine.profiles.list().filter(({ id }) => !having.has(id));
    const taken = roots.flatMap(({ id }) => path.basename(engine.roots.pathOf(id) ?? ''));
    const free = folderNames(
      without.map(({ name }) => name),
      taken,
    );
    return new Map(without.map(({ id }, index) => [id, free[index] ?? '']));
  };
  const makeOne = async (profileId: ProfileId, name: string | undefined): Promise<Problem | null> => {
    if (name === undefined) return { kind: 'gone' };
    const folder = path.join(home, parent, name);
    const problem = await whyNotMade(folder);
    if (problem !== null) return problem;
    const rest = { existing: 'leave', after: 'leave', rules: NO_RULES, afresh: true } as const;
    const added = await engine.roots.add({ path: folder, profileId, ...rest });
    return added.done ? null : added.problem;
  };
  return {
    propose: () =>
      [...names()].map(([profileId, name]) => ({ profileId, path: path.join('~', parent, name) })),
    async make(profileIds) {
      const named = names();
      const left: MadeFolders['left'][number][] = [];
      const wanted = [...new Set(profileIds)];
      for (const profileId of wanted) {
        const problem = await makeOne(profileId, named.get(profileId));
        if (problem !== null) left.push({ profileId, problem });
      }
      return { made: wanted.length - left.length, left };
    },
  };
}

/** Why there is no folder, once it was made if need be; null when it is there. Watching looks what it really is. */
async function whyNotMade(folder: string): Promise<Problem | null> {
  try {
    await mkdir(folder, { recursive: true });
    return null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const isFile = code === 'EEXIST' || code === 'ENOTDIR';
    return isFile ? { kind: 'not-a-folder' } : { kind: 'not-written', detail: code };
  }
}
