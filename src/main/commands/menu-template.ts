import type { MenuItemConstructorOptions } from 'electron';
import { electronAccelerator, hasModifier, type Keys, keysOn } from '../../shared/commands/accelerator.ts';
import { APP_COMMANDS } from '../../shared/commands/app-commands.ts';
import {
  type AppCommand,
  type CommandContext,
  type CommandEffect,
  isEnabled,
  type MenuName,
} from '../../shared/commands/command.ts';
import { commandTitle } from '../../shared/commands/command-title.ts';
import { MENUS } from '../../shared/commands/menus.ts';
import { platformOf } from '../../shared/commands/platform.ts';
import { words } from '../../shared/language/words.ts';

/** What carries out the commands that are not roles. */
export type CarryOut = (effect: Exclude<CommandEffect, { kind: 'role' }>) => void;

export interface MenuParts {
  /** As Node names it. */
  readonly platform: string;
  readonly context: CommandContext;
  readonly carryOut: CarryOut;
}

/** On a Mac these stand in the program's own menu, about first and quit last. */
const IN_MAC_APP_MENU: readonly string[] = ['help.about', 'file.quit'];

/** The application menu as Electron wants it. */
export function menuTemplate(parts: MenuParts): MenuItemConstructorOptions[] {
  const onMac = parts.platform === 'darwin';
  const itemsOf = (menu: MenuName) =>
    APP_COMMANDS.filter((one) => one.menu === menu && !(onMac && IN_MAC_APP_MENU.includes(one.id))).map(
      (one) => itemOf(one, parts),
    );
  const menus = MENUS.map((name) => ({ label: words.menus[name], submenu: itemsOf(name) }));
  return onMac ? [macAppMenu(parts), ...menus] : menus;
}

/** Not Electron's appMenu: its own Quit would not ask while uploads run. */
function macAppMenu(parts: MenuParts): MenuItemConstructorOptions {
  const [about = [], quit = []] = IN_MAC_APP_MENU.map((id) =>
    APP_COMMANDS.filter((one) => one.id === id).map((one) => itemOf(one, parts)),
  );
  const { menus } = words;
  const hiding: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'services', label: menus.services },
    { type: 'separator' },
    { role: 'hide', label: menus.hide },
    { role: 'hideOthers', label: menus.hideOthers },
    { role: 'unhide', label: menus.unhide },
    { type: 'separator' },
  ];
  return { label: 'Hotfolder', submenu: [...about, ...hiding, ...quit] };
}

function itemOf(command: AppCommand, { platform, context, carryOut }: MenuParts): MenuItemConstructorOptions {
  const { id, keys, does } = command;
  const accelerator = keys === undefined ? undefined : nativeAccelerator(keys, platform);
  const shown: MenuItemConstructorOptions = {
    id,
    label: commandTitle(id),
    enabled: isEnabled(command, context),
    ...(accelerator !== undefined && { accelerator }),
  };
  return does.kind === 'role' ? { ...shown, role: does.role } : { ...shown, click: () => carryOut(does) };
}

/** A bare key stays the window's own: in the native menu it would also fire while the person types. */
function nativeAccelerator(keys: Keys, platform: string): string | undefined {
  const accelerator = keysOn(keys, platformOf(platform));
  const isBare = !hasModifier(accelerator) && !/^F\d+$/.test(accelerator);
  return isBare ? undefined : electronAccelerator(accelerator);
}
