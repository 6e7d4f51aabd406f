import { type BrowserWindow, dialog } from 'electron';
import { keyCaps } from '../../shared/commands/accelerator.ts';
import { platformOf } from '../../shared/commands/platform.ts';
import { words } from '../../shared/language/words.ts';

/** Native dialogs around closing and quitting. They belong to the window while it can be seen. */
export interface Questions {
  /** Told once, at the first closing. `undefined` = put away with Esc. */
  explainBackground(): Promise<'keep-running' | 'quit' | undefined>;
  /** Whether to quit although uploads run. */
  quitAnyway(running: number): Promise<boolean>;
}

/** "Ctrl+Q", on a Mac "⌘Q". */
const quitKeys = (): string =>
  keyCaps('Mod+Q', platformOf(process.platform)).join(process.platform === 'darwin' ? '' : '+');

/** Linux alone has desktops without a tray, and no way to ask whether there is one. */
const MAYBE_NO_TRAY = process.platform === 'linux';

/** Asks with the system's own message box. */
export function systemQuestions(window: () => BrowserWindow | undefined): Questions {
  const ask = async (options: Electron.MessageBoxOptions): Promise<number> => {
    const parent = window();
    const shown = parent?.isVisible() === true && !parent.isMinimized();
    const { response } = shown
      ? await dialog.showMessageBox(parent, options)
      : await dialog.showMessageBox(options);
    return response;
  };
  return {
    async explainBackground() {
      const { background, keepRunning, quit, ...said } = words.closing;
      const detail = MAYBE_NO_TRAY ? said.backgroundMaybeNoTray : said.backgroundThen;
      const response = await ask({
        type: 'info',
        message: background,
        detail: detail({ keys: quitKeys() }),
        buttons: [keepRunning, quit],
        defaultId: 0,
        cancelId: 2,
        noLink: true,
      });
      if (response === 0) return 'keep-running';
      return response === 1 ? 'quit' : undefined;
    },
    async quitAnyway(running) {
      const response = await ask({
        type: 'question',
        message: words.closing.running({ count: running }),
        detail: words.closing.runningThen({ count: running }),
        buttons: [words.closing.quit, words.closing.keepRunning],
        defaultId: 1,
        cancelId: 1,
        noLink: true,
      });
      return response === 0;
    },
  };
}
