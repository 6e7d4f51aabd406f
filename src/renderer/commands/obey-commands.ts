import type { WindowCommand } from '../../shared/change.ts';
import { movePane } from '../frame/panes.ts';
import { focusSearch } from '../frame/search-id.ts';
import { chooseFiles, pasteFiles } from '../offer/give-files.ts';
import { goTo, setLens } from '../state/ui-store.ts';
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

/** Does in the window what a command asks. */
export const obey = (name: WindowCommand): void => OBEY[name]();

/** Does what the native menu, the tray and notifications ask; an open dialog keeps the window to itself. */
export function obeyCommands(): () => void {
  return window.hotfolder.onChanges(({ changes }) => {
    for (const change of changes) {
      if (change.kind === 'command' && document.querySelector('[role="dialog"]') === null) obey(change.name);
    }
  });
}
