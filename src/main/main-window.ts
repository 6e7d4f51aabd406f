import type { BrowserWindow } from 'electron';
import { type BackgroundParts, stayInBackground } from './closing/stay-in-background.ts';
import { bringToFront, openWindow, type WindowParts } from './window.ts';

/** The one window there is, hidden when it is closed. */
export interface MainWindow {
  /** `undefined` before the first showing, and once it is gone for good. */
  current(): BrowserWindow | undefined;
  /** Brings it to the front, opening it when there is none. */
  show(): void;
  /** Closes it for good: the program ends. */
  end(): void;
}

export type MainWindowParts = WindowParts & Pick<BackgroundParts, 'explain' | 'quit'>;

/** Keeps at most one window. */
export function createMainWindow(parts: MainWindowParts): MainWindow {
  const { settings, explain, quit } = parts;
  let window: BrowserWindow | undefined;
  let isEnding = false;
  const current = (): BrowserWindow | undefined =>
    window === undefined || window.isDestroyed() ? undefined : window;
  return {
    current,
    show() {
      const open = current();
      if (open !== undefined) {
        bringToFront(open);
        return;
      }
      window = openWindow(parts);
      stayInBackground(window, { settings, explain, quit, ending: () => isEnding });
    },
    end() {
      isEnding = true;
      current()?.close();
    },
  };
}
