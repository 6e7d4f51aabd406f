import { app, type BrowserWindow } from 'electron';
import type { AskedOfMain } from '../../shared/commands/asked-of-main.ts';

export interface AskedParts {
  readonly window: () => BrowserWindow | undefined;
  /** The person's own quit, with its question. */
  readonly quit: () => void;
}

/** One step of Larger and Smaller, as Electron's own menu roles take it. */
const ZOOM_STEP = 0.5;

/** Does for the palette what the native menu's roles do; nothing without a window. */
export function carryOutAsked({ window, quit }: AskedParts): (command: AskedOfMain) => void {
  const zoom = (step: number) => (shown: BrowserWindow) =>
    shown.webContents.setZoomLevel(step === 0 ? 0 : shown.webContents.getZoomLevel() + step);
  const does: { readonly [Id in AskedOfMain]: (shown: BrowserWindow) => void } = {
    'file.close': (shown) => shown.close(),
    'file.quit': quit,
    'window.minimize': (shown) => shown.minimize(),
    'window.zoomIn': zoom(ZOOM_STEP),
    'window.zoomOut': zoom(-ZOOM_STEP),
    'window.resetZoom': zoom(0),
    'window.togglefullscreen': (shown) => shown.setFullScreen(!shown.isFullScreen()),
    'help.about': () => app.showAboutPanel(),
  };
  return (command) => {
    const shown = window();
    if (shown !== undefined) does[command](shown);
  };
}
