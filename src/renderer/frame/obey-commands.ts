import type { WindowCommand } from '../../shared/change.ts';
import { chooseFiles, pasteFiles } from '../offer/give-files.ts';
import { goTo, setLens } from '../state/ui-store.ts';
import { focusSearch } from './keys.ts';

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
  'add-files': () => void chooseFiles('files'),
  'add-folder': () => void chooseFiles('folder'),
  paste: () => void pasteFiles(),
};

/** Does what the native menu, the tray and notifications ask; an open dialog keeps the window to itself. */
export function obeyCommands(): () => void {
  return window.hotfolder.onChanges(({ changes }) => {
    for (const change of changes) {
      if (change.kind === 'command' && document.querySelector('[role="dialog"]') === null)
        OBEY[change.name]();
    }
  });
}
