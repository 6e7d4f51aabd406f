import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { menuTemplate } from '../../src/main/commands/menu-template.ts';
import { APP_COMMANDS, type CommandEffect } from '../../src/main/commands/registry.ts';

const itemsOf = (platform: string, carryOut: (effect: CommandEffect) => void = () => {}) =>
  menuTemplate(platform, carryOut).flatMap(
    (menu) => (Array.isArray(menu.submenu) ? menu.submenu : []) as MenuItemConstructorOptions[],
  );
const acceleratorOf = (id: string): string | undefined =>
  APP_COMMANDS.find((one) => one.id === id)?.accelerator;

test('No two commands share a name or an accelerator', () => {
  const ids = APP_COMMANDS.map((one) => one.id);
  const accelerators = APP_COMMANDS.flatMap((one) => one.accelerator ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(accelerators).size).toBe(accelerators.length);
});

test('The accelerators are the conventions’: screens by number, search, pause, quit', () => {
  expect(
    ['queue', 'gallery', 'folders', 'clients', 'settings'].map((name) => acceleratorOf(`go.${name}`)),
  ).toEqual(['CmdOrCtrl+1', 'CmdOrCtrl+2', 'CmdOrCtrl+3', 'CmdOrCtrl+4', 'CmdOrCtrl+6']);
  expect(acceleratorOf('go.search')).toBe('CmdOrCtrl+F');
  expect(acceleratorOf('file.pause')).toBe('CmdOrCtrl+Shift+P');
  expect(acceleratorOf('file.quit')).toBe('CmdOrCtrl+Q');
});

test('Every command that is not the system’s own is carried out when it is chosen', () => {
  const carried: CommandEffect[] = [];
  for (const item of itemsOf('linux', (effect) => carried.push(effect))) {
    item.click?.(undefined as never, undefined, undefined as never);
  }
  expect(carried).toEqual(APP_COMMANDS.map((one) => one.does).filter((does) => does.kind !== 'role'));
});

test('The clipboard works by roles in every menu bar', () => {
  for (const platform of ['linux', 'win32', 'darwin']) {
    const roles = itemsOf(platform).map((item) => item.role);
    expect(roles).toEqual(expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']));
  }
});

test('On a Mac about and quit stand in the program’s own menu and nowhere else; quit is the one that asks', () => {
  const [own, ...others] = menuTemplate('darwin', () => {});
  const items = own?.submenu as MenuItemConstructorOptions[];
  expect(items[0]?.id).toBe('help.about');
  expect(items.at(-1)).toMatchObject({ id: 'file.quit', accelerator: 'CmdOrCtrl+Q' });
  expect(items.map((item) => item.role)).not.toContain('quit');
  const elsewhere = others
    .flatMap((menu) => menu.submenu as MenuItemConstructorOptions[])
    .map((item) => item.id);
  expect(elsewhere).not.toContain('file.quit');
  expect(elsewhere).not.toContain('help.about');
  expect(itemsOf('linux').map((item) => item.id)).toEqual(APP_COMMANDS.map((one) => one.id));
});

test('No menu opens the developer tools or loads the page anew', () => {
  const roles = itemsOf('linux').map((item) => item.role);
  for (const role of ['toggleDevTools', 'reload', 'forceReload'] as const) expect(roles).not.toContain(role);
});
