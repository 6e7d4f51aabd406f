import type { ProfileId, RootId } from '../../shared/ids.ts';
import type { FolderOwner } from '../../shared/inbox.ts';
import type { StoredRoot } from '../store/root-store.ts';
import type { AccountStore } from '../store/store.ts';
import { folderOwners, type OwnerOf, subFolderOf } from '../watch/folder-owner.ts';

type OwnersStore = Pick<AccountStore, 'profiles' | 'folderClients'>;
type Clients = ReturnType<AccountStore['profiles']['list']>;

/** Says whose a file is by its folder and its path below it. */
export type OwnerIn = (root: StoredRoot, path: string) => FolderOwner;

/** Whose files are that lie in a folder with a sub-folder for each client. */
export class FolderOwners {
  readonly #store: OwnersStore;
  readonly #kept = new Map<string, OwnerOf>();
  #names = '';

  constructor(store: OwnersStore) {
    this.#store = store;
  }

  /** As clients and choices are at this moment: what decides where a file goes. */
  of(root: StoredRoot, path: string): FolderOwner {
    return this.now()(root, path);
  }

  /** The same for many files at one moment: clients are read once for all, choices once for each folder. */
  now(): OwnerIn {
    let clients: Clients | undefined;
    const read = new Map<RootId, OwnerOf>();
    return (root, path) => {
      if (root.profileId !== null) return { kind: 'client', profileId: root.profileId, by: 'choice' };
      if (root.given) return { kind: 'nobody', why: 'later' };
      clients ??= this.#store.profiles.list();
      const ownerOf = read.get(root.id) ?? this.#read(root, clients);
      read.set(root.id, ownerOf);
      return ownerOf(path);
    };
  }

  /** The client of a file that is only shown so far, or null; as of the last `changed`. */
  shown(root: StoredRoot, path: string): ProfileId | null {
    if (root.profileId !== null || root.given) return root.profileId;
    const known = this.#kept.get(root.id) ?? this.#read(root);
    this.#kept.set(root.id, known);
    const owner = known(path);
    return owner.kind === 'client' ? owner.profileId : null;
  }

  /** A client or a choice may be another one. Answers whether the clients' names are. */
  changed(): boolean {
    this.#kept.clear();
    const before = this.#names;
    this.#names = JSON.stringify(this.#store.profiles.list().map(({ id, name }) => [id, name]));
    return before !== this.#names;
  }

  /**
   * Whether a file that was uploaded from one place and now lies in another is still that client's: it stayed in its
   * sub-folder, or came to another of the same client.
   */
  keeps(
    root: StoredRoot,
    upload: { readonly profileId: ProfileId; readonly from: string },
    to: string,
  ): boolean {
    if (root.profileId !== null || subFolderOf(upload.from) === subFolderOf(to)) return true;
    const owner = this.of(root, to);
    return owner.kind === 'client' && owner.profileId === upload.profileId;
  }

  #read(root: StoredRoot, clients: Clients = this.#store.profiles.list()): OwnerOf {
    return folderOwners({ clients, chosen: this.#store.folderClients.of(root.id) });
  }
}
