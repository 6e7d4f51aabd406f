import { NO_RULES } from '../../shared/folder-rules.ts';
import { type ProfileId, type RootId, rootId } from '../../shared/ids.ts';
import type { Services } from '../services.ts';
import type { RootStore } from '../store/root-store.ts';

/**
 * Where given files of a client, or of none yet (null), lie: roots that nobody watches, one for each client and folder, made on first use.
 * The answer is good for one gesture: each folder is asked for once.
 */
export function givenPlaces(
  { services, roots }: { readonly services: Pick<Services, 'random' | 'limits'>; readonly roots: RootStore },
  profileId: ProfileId | null,
): (path: string) => RootId {
  const met = new Map<string, RootId>();
  const make = (path: string): RootId => {
    const id = rootId(services.random.id());
    const { stabilityMs } = services.limits;
    const rules = { existing: 'upload', after: 'leave', rules: NO_RULES } as const;
    roots.insert({ id, profileId, path, stabilityMs, ...rules, removed: false, given: true });
    return id;
  };
  return (path) => {
    const id = met.get(path) ?? roots.findGiven(profileId, path)?.id ?? make(path);
    met.set(path, id);
    return id;
  };
}
