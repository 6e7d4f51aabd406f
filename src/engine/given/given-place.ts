import { type ProfileId, type RootId, rootId } from '../../shared/ids.ts';
import type { Services } from '../services.ts';
import type { RootStore } from '../store/root-store.ts';

/** Where given files of a client lie: a root that nobody watches, one for each client and folder, made on first use. */
export function givenPlace(
  { services, roots }: { readonly services: Pick<Services, 'random' | 'limits'>; readonly roots: RootStore },
  profileId: ProfileId,
  path: string,
): RootId {
  const before = roots.findGiven(profileId, path);
  if (before) return before.id;
  const id = rootId(services.random.id());
  const { stabilityMs } = services.limits;
  const rules = { existing: 'upload', after: 'leave' } as const;
  roots.insert({ id, profileId, path, stabilityMs, ...rules, removed: false, given: true });
  return id;
}
