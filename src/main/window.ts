import path from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Clock } from '../engine/ports/clock.ts';
import type { Log } from '../engine/ports/log.ts';
import type { SettingsPort } from '../engine/settings/settings-port.ts';
import { MINUTE } from '../shared/units.ts';
import { APP_URL } from './app-address.ts';
import { MIN_SIZE, windowPlace } from './window-place.ts';

/** The canvas of design/tokens.css, so that no white flashes before the first paint. */
const CANVAS = { light: '#e4e9e7', dark: '#0d1311' } as const;

/** A page that dies again within this is left alone: the third reload would not help either. */
const RELOAD_AGAIN_AFTER_MS = MINUTE;

export interface WindowParts {
  readonly settings: SettingsPort;
  readonly log: Log;
  readonly clock: Clock;
  readonly allowDevtools: boolean;
  /** Hears every key that is really pressed in the window, before the page does. */
  readonly keyPressed: (key: Electron.Input) => void;
  /** Called when the page is about to be loaded: until it asks for its state nobody listens there. */
  readonly pageLoads: () => void;
}

/** Opens the one window: isolated, sandboxed, without Node, shown when it has something to show. */
export function openWindow(parts: WindowParts): BrowserWindow {
  const { settings, allowDevtools } = parts;
  const { maximized, ...place } = windowPlace(
    settings.read().window,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  nativeTheme.themeSource = settings.read().theme;
  const window = new BrowserWindow({
    ...place,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    show: false,
    title: 'Hotfolder',
    // Linux shows it in its window list; elsewhere the program's own icon is taken.
    icon: path.join(__dirname, '../../assets/icons/256x256.png'),
    backgroundColor: nativeTheme.shouldUseDarkColors ? CANVAS.dark : CANVAS.light,
    autoHideMenuBar: true,
    webPreferences: {
      preload: path.join(__dirname, '../preload/index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: allowDevtools,
    },
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.webContents.on('before-input-event', (_event, key) => parts.keyPressed(key));
  window.on('close', () => settings.update({ window: placeOf(window) }));
  reviveAfterCrash(window, parts);
  parts.pageLoads();
  window.loadURL(APP_URL).catch((error: unknown) => {
    // The program ended, or the page was loaded anew, before it was there.
    if (isAborted(error)) parts.log.warn('page-load-aborted');
    else parts.log.bug('page-not-loaded', error);
  });
  return window;
}

/** Chromium's ERR_ABORTED, as Electron puts it into the error's `code`. */
const isAborted = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_ABORTED';

/** The page is only a view: when its process dies it is loaded again, and the engine never noticed. */
function reviveAfterCrash(window: BrowserWindow, { log, clock, pageLoads }: WindowParts): void {
  let lastRevival = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.warn('page-gone', { reason, status: exitCode });
    if (reason === 'clean-exit' || clock.monotonic() - lastRevival < RELOAD_AGAIN_AFTER_MS) return;
    lastRevival = clock.monotonic();
    pageLoads();
    window.reload();
  });
}

function placeOf(window: BrowserWindow): {
  x: number;
  y: number;
  width: number;
  height: number;
  maximized: boolean;
} {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() };
}

/** Makes an open window the one the person sees. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
