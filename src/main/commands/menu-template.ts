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

/** On a Mac these stand in the program's own menu, about first and quit last. */
const IN_MAC_APP_MENU: readonly string[] = ['help.about', 'file.quit'];

/** The application menu as Electron wants it. */
export function menuTemplate(platform: string, carryOut: CarryOut): MenuItemConstructorOptions[] {
  const onMac = platform === 'darwin';
  const menus = MENUS.map((name) => ({
    label: MENU_LABELS[name],
    submenu: APP_COMMANDS.filter(
      (one) => one.menu === name && !(onMac && IN_MAC_APP_MENU.includes(one.id)),
    ).map((one) => itemOf(one, carryOut)),
  }));
  return onMac ? [macAppMenu(carryOut), ...menus] : menus;
}

/** Not Electron's appMenu: its own Quit would not ask while uploads run. */
function macAppMenu(carryOut: CarryOut): MenuItemConstructorOptions {
  const [about = [], quit = []] = IN_MAC_APP_MENU.map((id) =>
    APP_COMMANDS.filter((one) => one.id === id).map((one) => itemOf(one, carryOut)),
  );
  const hiding: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'services' },
    { type: 'separator' },
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    { type: 'separator' },
  ];
  return { label: 'Hotfolder', submenu: [...about, ...hiding, ...quit] };
}

function itemOf(
  { id, label, accelerator, does }: AppCommand,
  carryOut: CarryOut,
): MenuItemConstructorOptions {
  const shown = accelerator === undefined ? { id, label } : { id, label, accelerator };
  return does.kind === 'role' ? { ...shown, role: does.role } : { ...shown, click: () => carryOut(does) };
}
