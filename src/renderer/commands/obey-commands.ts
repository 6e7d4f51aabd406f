import type { Change, WindowCommand } from '../../shared/change.ts';
import type { ProfileId } from '../../shared/ids.ts';
import { movePane } from '../frame/panes.ts';
import { focusSearch } from '../frame/search-id.ts';
import { clearFilters } from '../gallery/filters-store.ts';
import { chooseFiles, pasteFiles } from '../offer/give-files.ts';
import { chooseClient, goTo, setLens, setSearch } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { openPalette } from './palette-store.ts';
import { showSheet } from './sheet-store.ts';

const OBEY: { readonly [Name in WindowCommand]: () => void } = {
  queue: () => goTo('queue'),
  attention: () => {
    goTo('queue');
    setLens('attention');
  },
  gallery: () => goTo('gallery'),
  folders: () => goTo('folders'),
  clients: () => goTo('clients'),
  activity: () => goTo('activity'),
  settings: () => goTo('settings'),
  search: focusSearch,
  palette: () => openPalette('all'),
  'choose-client': () => openPalette('clients'),
  'next-pane': () => movePane(1),
  'previous-pane': () => movePane(-1),
  shortcuts: () => showSheet(true),
  'add-files': () => void chooseFiles('files'),
  'add-folder': () => void chooseFiles('folder'),
  paste: () => void pasteFiles(),
};

/** What means something without the screens: files can be given during first run, too. */
const WITHOUT_SCREENS: ReadonlySet<WindowCommand> = new Set([
  'add-files',
  'add-folder',
  'paste',
  'shortcuts',
]);

/** Does in the window what a command asks. */
export const obey = (name: WindowCommand): void => OBEY[name]();

const isObeyed = (name: WindowCommand): boolean =>
  document.querySelector('[role="dialog"]') === null &&
  (useWindow.getState().firstRun === null || WITHOUT_SCREENS.has(name));

type Command = Extract<Change, { kind: 'command' }>;

/** Does what the native menu, the tray and notifications ask; an open dialog keeps the window to itself. */
export function obeyCommands(): () => void {
  let early: Command[] = [];
  const isLoading = (): boolean => useWindow.getState().phase === 'loading';
  const stopHearing = window.hotfolder.onChanges(({ changes }) => {
    const commands = changes.filter((change) => change.kind === 'command');
    // Until the first state is there nobody knows whether a client still is.
    if (isLoading()) early.push(...commands);
    else commands.forEach(obeyMain);
  });
  const stopWaiting = useWindow.subscribe(() => {
    if (isLoading() || early.length === 0) return;
    const commands = early;
    early = [];
    commands.forEach(obeyMain);
  });
  return () => {
    stopHearing();
    stopWaiting();
  };
}

function obeyMain({ name, client }: Command): void {
  if (!isObeyed(name)) return;
  if (client !== undefined) showAllOf(client);
  if (client !== undefined && name === 'gallery') clearFilters();
  obey(name);
}

/** What was filtered and searched before must not hide what is to be shown. */
function showAllOf(client: ProfileId | null): void {
  chooseClient(client !== null && useWindow.getState().profiles.has(client) ? client : null);
  setSearch('');
}
