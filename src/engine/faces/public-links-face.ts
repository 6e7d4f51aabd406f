import type { MediaItemId } from '../../shared/ids.ts';
import type { MediaItemView } from '../../shared/model.ts';
import type { Engine } from '../engine.ts';
import { publicLinkView } from '../gallery/public-link-view.ts';
import type { Parts } from '../parts.ts';
import { turnsOf } from '../steps.ts';

/** What programs may ask about links that are public already. */
export function publicLinksFace({ publicLinks, gallery, services, stopped }: Parts): Engine['publicLinks'] {
  const turns = turnsOf(services.clock);
  // Not out of the gallery, which may be merged only in many turns.
  const view = (id: MediaItemId): MediaItemView | undefined => {
    const found = publicLinks.find(id);
    return found && publicLinkView(found);
  };
  return {
    async add(profile, pasted) {
      // Whether it is there already is looked up in the list, which nobody may have wanted yet.
      await turns(gallery.listed(profile), stopped.signal);
      const added = publicLinks.add(profile, pasted);
      if (!added.done) return added;
      const item = view(added.value);
      return item === undefined ? { done: false, problem: { kind: 'gone' } } : { done: true, value: item };
    },
    async check(ids) {
      await publicLinks.check(ids);
      return ids.flatMap((id) => view(id) ?? []);
    },
    remove: (ids) => publicLinks.remove(ids),
  };
}
