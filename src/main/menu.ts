import { app, Menu } from 'electron';
import { type CarryOut, menuTemplate } from './commands/menu-template.ts';

/** Sets the native application menu, from the one registry of commands. */
export function setMenu(platform: string, carryOut: CarryOut): void {
  app.setAboutPanelOptions({ applicationName: 'Hotfolder', applicationVersion: app.getVersion() });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(platform, carryOut)));
}
