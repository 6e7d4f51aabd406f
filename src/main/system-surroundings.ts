import { app } from 'electron';
import type { Log } from '../engine/ports/log.ts';
import type { DesktopPort } from './handlers/desk.ts';
import type { MainWindow } from './main-window.ts';
import { showNotification } from './notifications/show-notification.ts';
import type { Surroundings, SurroundingsPort } from './surroundings.ts';
import { overlayBadge } from './taskbar/overlay-badge.ts';
import { openTray, type ShownTray } from './tray/tray.ts';
import { badgePicture } from './tray/tray-pictures.ts';

export interface SystemParts {
  readonly window: MainWindow;
  readonly desktop: DesktopPort;
  readonly log: Log;
  readonly surroundings: () => Surroundings;
  /** The person's own quit. */
  readonly quit: () => void;
}

export interface SystemSurroundings extends SurroundingsPort {
  /** There is another window, or another page in it. */
  windowOpened(): void;
  remove(): void;
}

/** The system's tray, notifications and taskbar. Where one of them is missing the program does without. */
export function systemSurroundings(parts: SystemParts): SystemSurroundings {
  const { window, desktop, log } = parts;
  const overlay = process.platform === 'win32' ? overlayBadge(window.current, badgePicture) : undefined;
  let tray: ShownTray | 'none' | undefined;
  const put: SurroundingsPort['showTray'] = (model) => {
    if (tray === 'none') return;
    if (tray !== undefined) return tray.show(model);
    try {
      tray = openTray(model, (action) => parts.surroundings().act(action));
    } catch (error) {
      tray = 'none';
      log.warn('no-tray', { reason: error instanceof Error ? error.message : String(error) });
    }
  };
  return {
    showTray: put,
    showNotice: showNotification,
    isWatched: () => window.current()?.isFocused() ?? false,
    showWindow: () => window.show(),
    // Electron takes a negative number for no bar.
    showProgress: (fraction) => window.current()?.setProgressBar(fraction ?? -1),
    showBadge(count) {
      if (overlay === undefined) app.setBadgeCount(count);
      else overlay.show(count);
    },
    windowOpened: () => overlay?.again(),
    copyText: (text) => desktop.copyText(text),
    openDocs() {
      desktop.openDocs().catch((error: unknown) => log.bug('open-docs', error));
    },
    quit: parts.quit,
    remove() {
      if (tray !== undefined && tray !== 'none') tray.remove();
      tray = 'none';
    },
  };
}
