import type { BatchId, ProfileId, RootId } from '../../shared/ids.ts';
import type { InboxView, SubFolderView } from '../../shared/inbox.ts';
import type { Outcome } from '../../shared/outcome.ts';
import type { GivenFile } from '../given/given-file.ts';
import type { InboxChoice } from '../inbox/inbox-groups.ts';
import { subFolders } from '../inbox/sub-folders.ts';
import type { Parts } from '../parts.ts';
import type { StoredRoot } from '../store/root-store.ts';
import { plainName } from '../watch/plain-name.ts';
import { storeFullProblem } from './store-full-problem.ts';

/** Whom a person chose, and how long nothing of it leaves. */
export interface ChosenClient {
  readonly profileId: ProfileId;
  readonly holdMs: number;
  /** Later files of the chosen group's sub-folder are this client's, too. */
  readonly remember?: boolean;
}

/** What programs may do with files that have no client. */
export interface InboxFace {
  list(): InboxView;
  /** Keeps files that were given by hand until somebody decides whose they are. After a problem some may be kept. */
  keep(files: readonly GivenFile[]): Promise<Outcome>;
  /** Gives them to a client, as if they had been given by hand now. What is gone from the inbox is passed over. */
  assign(
    choice: InboxChoice,
    to: ChosenClient,
  ): Promise<Outcome<{ readonly files: number; readonly batchId: BatchId }>>;
  /** Leaves them where they are; resolves with how many. */
  leave(choice: InboxChoice): Promise<number>;
  /** The sub-folders of a folder of which each belongs to a client, and whose each is. */
  subFolders(root: RootId): Promise<Outcome<readonly SubFolderView[]>>;
  /** Whose later files of a sub-folder are; null lets its name decide. Nothing that is queued moves. */
  setFolderClient(root: RootId, folder: string, profile: ProfileId | null): Outcome;
}

const GONE = { done: false, problem: { kind: 'gone' } } as const;

export function inboxFace(parts: Parts): InboxFace {
  const { store, inbox, owners } = parts;
  const isClient = (id: ProfileId): boolean => store.profiles.list().some((one) => one.id === id);
  const shared = (id: RootId): StoredRoot | undefined =>
    store.roots.list().find((root) => root.id === id && root.profileId === null);
  const choose = (root: RootId, folder: string, profile: ProfileId | null): void => {
    if (profile === null) store.folderClients.forget(root, plainName(folder));
    else store.folderClients.set(root, plainName(folder), profile);
  };
  const told = (root: RootId): void => {
    owners.changed();
    inbox.touch();
    parts.tellRoot(root);
  };
  return {
    list: () => inbox.list(),
    async keep(files) {
      try {
        await inbox.keep(files);
        return { done: true, value: null };
      } catch (error) {
        return storeFullProblem(error);
      }
    },
    async assign(choice, { profileId, holdMs, remember = false }) {
      if (!isClient(profileId)) return GONE;
      const group = 'group' in choice ? choice.group : null;
      const found = remember ? inbox.list().groups.find(({ id }) => id === group) : undefined;
      try {
        const alsoWrite = (): void => {
          if (found?.rootId && found.subFolder !== null) choose(found.rootId, found.subFolder, profileId);
        };
        const value = await inbox.assign(choice, { profileId, holdMs, alsoWrite });
        if (value === undefined) return GONE;
        if (found?.rootId) told(found.rootId);
        return { done: true, value };
      } catch (error) {
        return storeFullProblem(error);
      }
    },
    leave: (choice) => inbox.leave(choice),
    async subFolders(id) {
      const root = shared(id);
      if (!root) return GONE;
      return subFolders({ services: parts.services, store, owners }, root);
    },
    setFolderClient(id, folder, profile) {
      if (!shared(id) || (profile !== null && !isClient(profile))) return GONE;
      try {
        choose(id, folder, profile);
      } catch (error) {
        return storeFullProblem(error);
      }
      told(id);
      return { done: true, value: null };
    },
  };
}
