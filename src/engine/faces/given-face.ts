import type { BatchId, ProfileId } from '../../shared/ids.ts';
import type { Outcome } from '../../shared/outcome.ts';
import { clientNamed } from '../given/client-named.ts';
import type { GivenFile, GivenSight } from '../given/given-file.ts';
import { type GivenOriginal, givenOriginal, originalOfBatch } from '../given/given-original.ts';
import { type KnownFile, knownFiles } from '../given/known-files.ts';
import { look } from '../given/look.ts';
import type { Parts } from '../parts.ts';
import { storeFullProblem } from './store-full-problem.ts';

/** What programs may do with files a person gives by hand. */
export interface GivenFace {
  /** Looks at paths and folders without sending anything; tells what it meets as it goes. */
  look(paths: readonly string[], signal: AbortSignal, met: (sight: GivenSight) => void): Promise<void>;
  /**
   * Takes files for a client: saved when this resolves, all of them or none, settled, then queued like any other.
   * Nothing of them leaves before `holdMs` is over. `gone`: there is no such client, or the engine stopped before.
   */
  give(
    files: readonly GivenFile[],
    to: { readonly profileId: ProfileId; readonly holdMs?: number },
  ): Promise<Outcome<BatchId>>;
  /** Takes back what has not been queued yet; returns how many files. */
  undo(batch: BatchId): number;
  /** Ends a batch's hold. */
  sendNow(batch: BatchId): void;
  /**
   * Tells which of these files lie in whose library already, as it is found out; takes as long as reading those of a
   * size that was uploaded before. Undefined where there are none.
   */
  known(
    files: readonly GivenFile[],
    signal: AbortSignal,
    met: (known: KnownFile) => void,
  ): Promise<void> | undefined;
  /** A file that was looked at, for a small picture of it; undefined when it is gone. */
  original(file: GivenFile): Promise<GivenOriginal | undefined>;
  /** The same of a batch that is not queued yet: its picture at `place`, counted from 0. */
  originalOf(batch: BatchId, place: number): Promise<GivenOriginal | undefined>;
  /** Files that are given and not yet queued. */
  pending(): number;
}

const GONE = { done: false, problem: { kind: 'gone' } } as const;

export function givenFace({ store, given, services }: Parts): GivenFace {
  return {
    look(paths, signal, met) {
      const { files, limits } = services;
      return look({ files, limits, clientNamed: clientNamed(store.profiles.list()) }, { paths, signal }, met);
    },
    async give(files, to) {
      if (!store.profiles.list().some((one) => one.id === to.profileId)) return GONE;
      try {
        const batch = await given.give(files, to);
        return batch === undefined ? GONE : { done: true, value: batch };
      } catch (error) {
        return storeFullProblem(error);
      }
    },
    undo: (batch) => given.undo(batch),
    sendNow: (batch) => given.sendNow(batch),
    known: (files, signal, met) => knownFiles({ services, store }, { files, signal }, met),
    original: (file) => givenOriginal(services.files, file),
    originalOf: (batch, place) => originalOfBatch({ services, store }, batch, place),
    pending: () => given.pending(),
  };
}
