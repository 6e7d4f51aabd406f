import type { WindowCommand } from '../../shared/change.ts';
import { movePane } from '../frame/panes.ts';
import { focusSearch } from '../frame/search-id.ts';
import { chooseFiles, pasteFiles } from '../offer/give-files.ts';
import { goTo, setLens } from '../state/ui-store.ts';
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

/** Does what the native menu, the tray and notifications ask; an open dialog keeps the window to itself. */
export function obeyCommands(): () => void {
  return window.hotfolder.onChanges(({ changes }) => {
    for (const change of changes) {
      if (change.kind === 'command' && isObeyed(change.name)) obey(change.name);
    }
  });
}
