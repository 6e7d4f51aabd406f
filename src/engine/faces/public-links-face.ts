import type { Engine } from '../engine.ts';
import type { Parts } from '../parts.ts';

/** What programs may ask about links that are public already. */
export function publicLinksFace(
  { publicLinks }: Parts,
  gallery: Pick<Engine['gallery'], 'find'>,
): Engine['publicLinks'] {
  return {
    add(profile, pasted) {
      const added = publicLinks.add(profile, pasted);
      if (!added.done) return added;
      const item = gallery.find(added.value, profile);
      return item === undefined ? { done: false, problem: { kind: 'gone' } } : { done: true, value: item };
    },
    async check(ids) {
      await publicLinks.check(ids);
      return ids.flatMap((id) => gallery.find(id) ?? []);
    },
    remove: (ids) => publicLinks.remove(ids),
  };
}
