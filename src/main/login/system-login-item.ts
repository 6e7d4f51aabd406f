import { homedir } from 'node:os';
import path from 'node:path';
import { app } from 'electron';
import { autostartItem, type LoginItem, START_HIDDEN } from './login-item.ts';

/**
 * How this system starts the program with the session; undefined for a program that is not installed: started from
 * its sources, there is no file that would start it again.
 */
export function systemLoginItem(): LoginItem | undefined {
  if (!app.isPackaged) return undefined;
  if (process.platform === 'linux') {
    const configHome = process.env['XDG_CONFIG_HOME'];
    return autostartItem({
      configHome: configHome && path.isAbsolute(configHome) ? configHome : path.join(homedir(), '.config'),
      // An AppImage unpacks itself to another place at each start; the image is what stays.
      program: process.env['APPIMAGE'] ?? app.getPath('exe'),
    });
  }
  // Unproved: not yet run on Windows or macOS.
  const args = [START_HIDDEN];
  return {
    read: () => app.getLoginItemSettings({ args }).openAtLogin,
    set: (openAtLogin) => app.setLoginItemSettings({ openAtLogin, args }),
  };
}
