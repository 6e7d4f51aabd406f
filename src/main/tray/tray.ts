import { Menu, type MenuItemConstructorOptions, Tray } from 'electron';
import type { TrayAction, TrayItem, TrayModel } from './tray-model.ts';
import { trayPicture } from './tray-pictures.ts';

/** The icon in the system's bar. */
export interface ShownTray {
  show(model: TrayModel): void;
  remove(): void;
}

/** Puts the icon there. Throws where the system has no place for one. */
export function openTray(first: TrayModel, act: (action: TrayAction) => void): ShownTray {
  const tray = new Tray(trayPicture(first.state));
  // Windows and Linux; on macOS a click opens the menu.
  if (process.platform !== 'darwin') tray.on('click', () => act({ kind: 'open' }));
  let shown: TrayModel | undefined;
  const show = (model: TrayModel): void => {
    if (model.state !== shown?.state) tray.setImage(trayPicture(model.state));
    if (model.tooltip !== shown?.tooltip) tray.setToolTip(model.tooltip);
    // A new menu closes one that is open: only when something in it is different.
    if (JSON.stringify(model.items) !== JSON.stringify(shown?.items)) {
      tray.setContextMenu(Menu.buildFromTemplate(model.items.map((item) => menuItem(item, act))));
    }
    shown = model;
  };
  show(first);
  return { show, remove: () => tray.destroy() };
}

function menuItem(item: TrayItem, act: (action: TrayAction) => void): MenuItemConstructorOptions {
  if (item.kind === 'line') return { type: 'separator' };
  const label = literal(item.label);
  return item.kind === 'words' ? { label, enabled: false } : { label, click: () => act(item.does) };
}

/** A single & would underline the letter after it: names have some. */
const literal = (label: string): string => label.replaceAll('&', '&&');
