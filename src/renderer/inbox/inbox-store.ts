import { create } from 'zustand';
import type { InboxGroupId, InboxId, ProfileId } from '../../shared/ids.ts';
import type { InboxView } from '../../shared/inbox.ts';

/** Files a client is to be chosen for. */
export interface Asked {
  readonly of: { readonly ids: InboxId[] } | { readonly group: InboxGroupId };
  readonly files: number;
  readonly bytes: number;
  /** The sub-folder whose later files may be meant, too; null where none is. */
  readonly folder: string | null;
  /** Who is preselected: the client whose the sub-folder is by now. */
  readonly client: ProfileId | null;
}

interface InboxState {
  /** null until it was read once. */
  readonly inbox: InboxView | null;
  readonly chosen: ReadonlySet<InboxId>;
  readonly folded: boolean;
  /** Whose client is asked for; null while nothing is asked. */
  readonly asked: Asked | null;
  /** Files that are to be left where they are; null while nothing is asked. */
  readonly leaving: Pick<Asked, 'of' | 'files'> | null;
}

const NOBODY: ReadonlySet<InboxId> = new Set();

/** What waits for a client, and what the person is about to do with it. */
export const useInboxStore = create<InboxState>()(() => ({
  inbox: null,
  chosen: NOBODY,
  folded: false,
  asked: null,
  leaving: null,
}));

/** Takes a new list; files that are gone from it are chosen no longer. */
export function showInbox(inbox: InboxView): void {
  const there = new Set(inbox.items.map(({ id }) => id));
  const { chosen } = useInboxStore.getState();
  useInboxStore.setState({ inbox, chosen: new Set([...chosen].filter((id) => there.has(id))) });
}

export function toggleFiles(ids: readonly InboxId[], on: boolean): void {
  const chosen = new Set(useInboxStore.getState().chosen);
  for (const id of ids) {
    if (on) chosen.add(id);
    else chosen.delete(id);
  }
  useInboxStore.setState({ chosen });
}

export const clearChosen = (): void => useInboxStore.setState({ chosen: NOBODY });
export const toggleFold = (): void => useInboxStore.setState(({ folded }) => ({ folded: !folded }));
export const askClient = (asked: Asked | null): void => useInboxStore.setState({ asked });
export const askLeave = (leaving: InboxState['leaving']): void => useInboxStore.setState({ leaving });
