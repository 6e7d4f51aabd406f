import type { MenuItemConstructorOptions } from 'electron';
import { APP_COMMANDS, type AppCommand, type CommandEffect, type MenuName } from './registry.ts';

/** What carries out the commands that are not roles. */
export type CarryOut = (effect: Exclude<CommandEffect, { kind: 'role' }>) => void;

const MENU_LABELS: { readonly [Name in MenuName]: string } = {
  file: 'File',
  edit: 'Edit',
  go: 'Go',
  window: 'Window',
  help: 'Help',
};
const MENUS: readonly MenuName[] = ['file', 'edit', 'go', 'window', 'help'];

/** On a Mac these stand in the program's own menu, which the system's role brings. */
const IN_MAC_APP_MENU = new Set(['file.quit', 'help.about']);

/** The application menu as Electron wants it. The Mac's own menu carries About, Hide and Quit. */
export function menuTemplate(platform: string, carryOut: CarryOut): MenuItemConstructorOptions[] {
  const onMac = platform === 'darwin';
  const menus = MENUS.map((name) => ({
    label: MENU_LABELS[name],
    submenu: APP_COMMANDS.filter((one) => one.menu === name && !(onMac && IN_MAC_APP_MENU.has(one.id))).map(
      (one) => itemOf(one, carryOut),
    ),
  }));
  return onMac ? [{ role: 'appMenu' }, ...menus] : menus;
}

function itemOf(
  { id, label, accelerator, does }: AppCommand,
  carryOut: CarryOut,
): MenuItemConstructorOptions {
  const shown = accelerator === undefined ? { id, label } : { id, label, accelerator };
  return does.kind === 'role' ? { ...shown, role: does.role } : { ...shown, click: () => carryOut(does) };
}
