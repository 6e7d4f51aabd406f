import { app, Menu } from 'electron';
import { APP_COMMANDS } from '../shared/commands/app-commands.ts';
import { type CommandContext, isEnabled } from '../shared/commands/command.ts';
import { type MenuParts, menuTemplate } from './commands/menu-template.ts';

/** Sets the native application menu, from the one registry of commands. */
export function setMenu(parts: MenuParts): void {
  app.setAboutPanelOptions({ applicationName: 'Hotfolder', applicationVersion: app.getVersion() });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(parts)));
}

/** Greys out in the menu what cannot be asked for now. */
export function refreshMenu(context: CommandContext): void {
  const menu = Menu.getApplicationMenu();
  for (const command of APP_COMMANDS) {
    const item = menu?.getMenuItemById(command.id);
    if (item) item.enabled = isEnabled(command, context);
  }
}
