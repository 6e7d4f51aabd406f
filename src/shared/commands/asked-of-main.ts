import type { AppCommandId } from './app-commands.ts';

/**
 * What the window may ask main for by name, as the native menu does: its own place on the screen, and the program's end
 * with its question. Never the clipboard.
 */
export const ASKED_OF_MAIN = [
  'file.close',
  'file.quit',
  'window.minimize',
  'window.zoomIn',
  'window.zoomOut',
  'window.resetZoom',
  'window.togglefullscreen',
  'help.about',
] as const satisfies readonly AppCommandId[];

export type AskedOfMain = (typeof ASKED_OF_MAIN)[number];
