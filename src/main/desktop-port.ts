import { realpath, stat } from 'node:fs/promises';
import { type BrowserWindow, clipboard, dialog, nativeTheme, shell } from 'electron';
import { MEDIA_EXTENSIONS } from '../engine/files/media-type.ts';
import { words } from '../shared/language/words.ts';
import type { DesktopPort } from './handlers/desk.ts';
import { clipboardContent } from './offers/clipboard-content.ts';
import type { ReadFormat } from './offers/clipboard-paths.ts';

/** The documentation of the far end: where keys come from. The one address the app ever opens elsewhere. */
const DOCS_URL = 'https://www.ayrshare.com/docs';

/** Files and folders need a dialog each: Windows and Linux have none for both. */
const filesDialog = (): Electron.OpenDialogOptions => ({
  title: words.dialogs.addFiles,
  properties: ['openFile', 'multiSelections'],
  filters: [{ name: words.dialogs.media, extensions: [...MEDIA_EXTENSIONS] }, everyFile()],
});
const foldersDialog = (): Electron.OpenDialogOptions => ({
  title: words.dialogs.addFolder,
  properties: ['openDirectory', 'multiSelections'],
});
const listDialog = (): Electron.OpenDialogOptions => ({
  title: words.dialogs.chooseList,
  properties: ['openFile'],
  filters: [{ name: words.dialogs.lists, extensions: ['csv', 'tsv', 'txt'] }, everyFile()],
});
const certificatesDialog = (): Electron.OpenDialogOptions => ({
  title: words.dialogs.chooseCertificates,
  properties: ['openFile'],
  filters: [{ name: words.dialogs.certificates, extensions: ['pem', 'crt', 'cer'] }, everyFile()],
});
const weakKeysQuestion = (): Electron.MessageBoxOptions => ({
  type: 'warning',
  message: words.keyPlaces.askWeak,
  detail: words.keyPlaces.askWeakDetail,
  buttons: [words.keyPlaces.askWeakYes, words.keyPlaces.askWeakNo],
  defaultId: 1,
  cancelId: 1,
  noLink: true,
});
const everyFile = (): Electron.FileFilter => ({ name: words.dialogs.allFiles, extensions: ['*'] });

/** The system's desktop. The dialog belongs to the window while there is one. */
export function systemDesktop(window: () => BrowserWindow | undefined): DesktopPort {
  const ask = async (options: Electron.OpenDialogOptions): Promise<readonly string[]> => {
    const parent = window();
    const { canceled, filePaths } = parent
      ? await dialog.showOpenDialog(parent, options)
      : await dialog.showOpenDialog(options);
    return canceled ? [] : filePaths;
  };
  return {
    async chooseFolder() {
      const [chosen] = await ask({ properties: ['openDirectory', 'createDirectory'] });
      return chosen === undefined ? undefined : realpath(chosen);
    },
    chooseFiles: (what) => ask(what === 'files' ? filesDialog() : foldersDialog()),
    chooseList: async () => (await ask(listDialog()))[0],
    chooseCertificates: async () => (await ask(certificatesDialog()))[0],
    async agreesToWeakKeys() {
      const parent = window();
      const options = weakKeysQuestion();
      const { response } = parent
        ? await dialog.showMessageBox(parent, options)
        : await dialog.showMessageBox(options);
      return response === 0;
    },
    readClipboard: async () => clipboardContent(process.platform, await readFormats()),
    async chooseNewFile(name) {
      const options: Electron.SaveDialogOptions = {
        defaultPath: name,
        filters: [kindOf(name)],
        properties: ['showOverwriteConfirmation'],
      };
      const parent = window();
      const { canceled, filePath } = parent
        ? await dialog.showSaveDialog(parent, options)
        : await dialog.showSaveDialog(options);
      return canceled || filePath === '' ? undefined : filePath;
    },
    async openFolder(path) {
      // A file in a folder's place would be started.
      const isFolder = await stat(path).then(
        (found) => found.isDirectory(),
        () => false,
      );
      if (isFolder) await shell.openPath(path);
    },
    showInFolder: (path) => shell.showItemInFolder(path),
    openDocs: () => shell.openExternal(DOCS_URL),
    copyText: (text) => clipboard.writeText(text),
    applyTheme(theme) {
      nativeTheme.themeSource = theme;
    },
  };
}

/** What the dialog calls a new file, by its ending: "JSON". */
function kindOf(name: string): Electron.FileFilter {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return { name: ending.toUpperCase(), extensions: [ending] };
}

/** A format of the system's own, as Electron names it beside the MIME types it knows. */
const ownFormat = (name: string): string => `electron application/osclipboard;format="${name}"`;

/** What is on the clipboard now, format by format. */
async function readFormats(): Promise<ReadFormat> {
  const items = await clipboard.read();
  return async (format) => {
    for (const item of items) {
      const type = item.types.find((one) => one === format || one === ownFormat(format));
      const payload = type === undefined ? undefined : await item.getType(type);
      if (payload !== undefined && 'arrayBuffer' in payload)
        return new Uint8Array(await payload.arrayBuffer());
    }
    return new Uint8Array();
  };
}
