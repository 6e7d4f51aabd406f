import type { ElectronApplication } from 'playwright-core';

/** A message box as the app asked for it. */
export interface AskedBox {
  readonly message: string;
  readonly detail: string;
}

type Global = typeof globalThis & { askedBoxes?: AskedBox[] };

/**
 * Answers the app's native message boxes from outside, by the button of this name; no browser driver can click one.
 * The answer tells what was asked since.
 */
export async function answerMessageBoxes(
  app: ElectronApplication,
  button: string,
): Promise<() => Promise<readonly AskedBox[]>> {
  await app.evaluate(({ dialog }, name) => {
    const asked: AskedBox[] = [];
    (globalThis as Global).askedBoxes = asked;
    dialog.showMessageBox = async (...given: unknown[]) => {
      const { message, detail = '', buttons = [] } = given.at(-1) as Electron.MessageBoxOptions;
      asked.push({ message, detail });
      return { response: buttons.indexOf(name), checkboxChecked: false };
    };
  }, button);
  return () => app.evaluate(() => (globalThis as Global).askedBoxes ?? []);
}

/** Chooses an entry of the native application menu by its id. */
export async function chooseInMenu(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ Menu }, chosen) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(chosen);
    if (!item) throw new Error(`the menu has no ${chosen}`);
    item.click();
  }, id);
}

/** Whether the app's window can be seen. */
export const isShown = (app: ElectronApplication): Promise<boolean> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.isVisible()));

/** What the running app hears when it is started a second time. */
export const tellSecondStart = (app: ElectronApplication): Promise<boolean> =>
  app.evaluate(({ app: electron }) => electron.emit('second-instance'));

/** Puts a picture on the clipboard, as a program that copies one does: by the call of the runtime at hand. */
export async function copyPicture(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(async ({ clipboard, ClipboardItem, nativeImage }, chosen) => {
    const picture = nativeImage.createFromPath(chosen);
    const writeImage: unknown = Reflect.get(clipboard, 'writeImage');
    // Electron 45 took the older call away.
    if (typeof writeImage === 'function') Reflect.apply(writeImage, clipboard, [picture]);
    else
      await clipboard.write([
        new ClipboardItem({ 'image/png': new Blob([new Uint8Array(picture.toPNG())]) }),
      ]);
  }, file);
}

/** Presses Ctrl+V as the system would: keys that Playwright presses reach the page alone, past the main process. */
export async function pressPaste(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    for (const type of ['keyDown', 'keyUp'] as const)
      window?.webContents.sendInputEvent({ type, keyCode: 'V', modifiers: ['control'] });
  });
}
