import { app, Menu } from 'electron';
import { APP_COMMANDS } from '../shared/commands/app-commands.ts';
import { type CommandContext, isEnabled } from '../shared/commands/command.ts';
import { type MenuParts, menuTemplate } from './commands/menu-template.ts';

interface SetParts extends MenuParts {
  /** The menu with Paste was opened and closed: what Electron does itself is told to nobody. */
  readonly editMenuUsed: () => void;
}

/** Sets the native application menu, from the one registry of commands. */
export function setMenu(parts: SetParts): void {
  app.setAboutPanelOptions({ applicationName: 'Hotfolder', applicationVersion: app.getVersion() });
  const menu = Menu.buildFromTemplate(menuTemplate(parts));
  const edit = menu.items.find((one) => one.submenu?.getMenuItemById('edit.paste') != null);
  edit?.submenu?.on('menu-will-close', parts.editMenuUsed);
  Menu.setApplicationMenu(menu);
}

/** Greys out in the menu what cannot be asked for now. */
export function refreshMenu(context: CommandContext): void {
  const menu = Menu.getApplicationMenu();
  for (const command of APP_COMMANDS) {
    const item = menu?.getMenuItemById(command.id);
    if (item) item.enabled = isEnabled(command, context);
  }
}
