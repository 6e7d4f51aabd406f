import { type BrowserWindow, dialog } from 'electron';
import { counted } from '../person-words.ts';

/** Native dialogs around closing and quitting. They belong to the window while it can be seen. */
export interface Questions {
  /** Told once, at the first closing. `undefined` = put away with Esc. */
  explainBackground(): Promise<'keep-running' | 'quit' | undefined>;
  /** Whether to quit although uploads run. */
  quitAnyway(running: number): Promise<boolean>;
}

const MOD = process.platform === 'darwin' ? '⌘Q' : 'Ctrl+Q';

/** Linux alone has desktops without a tray, and no way to ask whether there is one. */
const WITHOUT_TRAY =
  process.platform === 'linux' ? ' Where there is no tray, start Hotfolder again to see its window.' : '';

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
      const response = await ask({
        type: 'info',
        message: 'Hotfolder keeps watching in the background',
        detail: `Quit from the tray or with ${MOD}.${WITHOUT_TRAY}`,
        buttons: ['Keep running', 'Quit'],
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
        message: `${counted(running, 'upload is', 'uploads are')} running`,
        detail: `${running === 1 ? 'It goes' : 'They go'} on the next time Hotfolder is started.`,
        buttons: ['Quit', 'Keep running'],
        defaultId: 1,
        cancelId: 1,
        noLink: true,
      });
      return response === 0;
    },
  };
}
