import { realpath } from 'node:fs/promises';
import { type BrowserWindow, clipboard, dialog, nativeTheme, shell } from 'electron';
import type { DesktopPort } from './handlers/desk.ts';

/** The documentation of the far end: where keys come from. The one address the app ever opens elsewhere. */
const DOCS_URL = 'https://www.ayrshare.com/docs';

/** The system's desktop. The dialog belongs to the window while there is one. */
export function systemDesktop(window: () => BrowserWindow | undefined): DesktopPort {
  return {
    async chooseFolder() {
      const properties: Electron.OpenDialogOptions['properties'] = ['openDirectory', 'createDirectory'];
      const parent = window();
      const { canceled, filePaths } = parent
        ? await dialog.showOpenDialog(parent, { properties })
        : await dialog.showOpenDialog({ properties });
      const [chosen] = filePaths;
      return canceled || chosen === undefined ? undefined : realpath(chosen);
    },
    async openFolder(path) {
      await shell.openPath(path);
    },
    openDocs: () => shell.openExternal(DOCS_URL),
    copyText: (text) => clipboard.writeText(text),
    applyTheme(theme) {
      nativeTheme.themeSource = theme;
    },
  };
}
