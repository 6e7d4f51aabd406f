import type { Engine } from '../engine.ts';
import { clientNamed } from '../given/client-named.ts';
import { look } from '../given/look.ts';
import type { Parts } from '../parts.ts';
import { storeFullProblem } from './store-full-problem.ts';

/** What programs may do with files a person gives by hand. */
export function givenFace({ store, given, services }: Parts): Engine['given'] {
  return {
    look(paths, signal, met) {
      const { files, limits } = services;
      return look({ files, limits, clientNamed: clientNamed(store.profiles.list()) }, { paths, signal }, met);
    },
    give(files, to) {
      if (!store.profiles.list().some((one) => one.id === to.profileId))
        return { done: false, problem: { kind: 'gone' } };
      try {
        return { done: true, value: given.give(files, to) };
      } catch (error) {
        return storeFullProblem(error);
      }
    },
    undo: (batch) => given.undo(batch),
    sendNow: (batch) => given.sendNow(batch),
    pending: () => given.pending(),
  };
}
