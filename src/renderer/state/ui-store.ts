import { create } from 'zustand';
import type { BatchId, ProfileId, RootId, UploadId } from '../../shared/ids.ts';
import type { Lens } from '../queue/lenses.ts';

/** The screens, in the rail's order. */
export type Screen = 'queue' | 'gallery' | 'folders' | 'clients' | 'activity' | 'settings';

/** The row chosen last by itself, and all that were chosen then: a range is added to them. */
export interface Anchor {
  readonly id: UploadId;
  readonly chosen: ReadonlySet<UploadId>;
}

/** What the person chose in this window; never told to the engine, gone with the window. */
export interface UiState {
  readonly screen: Screen;
  /** The switcher's choice; null = all clients. */
  readonly client: ProfileId | null;
  readonly search: string;
  readonly lens: Lens;
  readonly selected: ReadonlySet<UploadId>;
  /** Where the next range of rows begins; null until a row was chosen. */
  readonly anchor: Anchor | null;
  readonly folded: ReadonlySet<BatchId>;
  readonly root: RootId | null;
  /** The row about which “upload again” is being asked. */
  readonly again: UploadId | null;
  /** The row whose description is being entered. */
  readonly described: UploadId | null;
  /** The row whose steps are being shown. */
  readonly eventsOf: UploadId | null;
}

export const useUi = create<UiState>()(() => ({
  screen: 'queue',
  client: null,
  search: '',
  lens: 'all',
  selected: new Set(),
  anchor: null,
  folded: new Set(),
  root: null,
  again: null,
  described: null,
  eventsOf: null,
}));

/** Goes to a screen; a selection belongs to the queue it was made in. */
export const goTo = (screen: Screen): void =>
  useUi.setState((before) => (before.screen === screen ? before : { screen, selected: new Set() }));

/** Filters every screen by one client, or by none. */
export const chooseClient = (client: ProfileId | null): void =>
  useUi.setState({ client, selected: new Set() });

export const setSearch = (search: string): void => useUi.setState({ search, selected: new Set() });

export const setLens = (lens: Lens): void => useUi.setState({ lens, selected: new Set() });

export const selectUploads = (selected: ReadonlySet<UploadId>): void => useUi.setState({ selected });

/** Adds a row to the selection or takes it out. */
export const toggleUpload = (id: UploadId): void =>
  useUi.setState((before) => {
    const selected = toggled(before.selected, id);
    return { selected, anchor: { id, chosen: selected } };
  });

/** Folds a sleeve to its tab line, or opens it. */
export const toggleSleeve = (id: BatchId): void =>
  useUi.setState((before) => ({ folded: toggled(before.folded, id) }));

/** Opens the question whether a file goes up once more, or closes it. */
export const askAgain = (again: UploadId | null): void => useUi.setState({ again });

/** Shows what happened to a file, or closes that. */
export const showEventsOf = (eventsOf: UploadId | null): void => useUi.setState({ eventsOf });

/** Opens the entry of a file's description, or closes it. */
export const describeUpload = (described: UploadId | null): void => useUi.setState({ described });

export const chooseRoot = (root: RootId | null): void => useUi.setState({ root });

function toggled<Item>(set: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
