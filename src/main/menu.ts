import { Menu } from 'electron';

/** On macOS the menus people and the clipboard rely on; elsewhere none: Electron's own opens web pages. */
export function setMenu(platform: string): void {
  const menu =
    platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null;
  Menu.setApplicationMenu(menu);
}
