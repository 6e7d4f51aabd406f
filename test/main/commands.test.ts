import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { menuTemplate } from '../../src/main/commands/menu-template.ts';
import { APP_COMMANDS } from '../../src/shared/commands/app-commands.ts';
import type { CommandContext, CommandEffect } from '../../src/shared/commands/command.ts';

const CONNECTED: CommandContext = { connected: true };

const templateOf = (
  platform: string,
  context: CommandContext = CONNECTED,
  carryOut: (effect: CommandEffect) => void = () => {},
) => menuTemplate({ platform, context, carryOut });
const itemsOf = (...asked: Parameters<typeof templateOf>) =>
  templateOf(...asked).flatMap(
    (menu) => (Array.isArray(menu.submenu) ? menu.submenu : []) as MenuItemConstructorOptions[],
  );
const itemOf = (id: string, ...asked: Parameters<typeof templateOf>) =>
  itemsOf(...asked).find((item) => item.id === id);

test('The accelerators are the conventions’: screens by number, palette, client, search, pause, quit', () => {
  const ids = ['queue', 'gallery', 'folders', 'clients', 'activity', 'settings'].map((name) => `go.${name}`);
  expect(ids.map((id) => itemOf(id, 'linux')?.accelerator)).toEqual(
    [1, 2, 3, 4, 5, 6].map((digit) => `CmdOrCtrl+${digit}`),
  );
  const others = {
    'file.add-files': 'CmdOrCtrl+O',
    'go.palette': 'CmdOrCtrl+K',
    'go.client': 'CmdOrCtrl+P',
    'go.search': 'CmdOrCtrl+F',
    'window.next-pane': 'F6',
    'file.pause': 'CmdOrCtrl+Shift+P',
    'file.quit': 'CmdOrCtrl+Q',
  };
  for (const [id, accelerator] of Object.entries(others)) {
    expect(itemOf(id, 'linux')?.accelerator).toBe(accelerator);
  }
});

test('Every platform has its own keys where they differ', () => {
  expect(itemOf('edit.redo', 'win32')?.accelerator).toBe('CmdOrCtrl+Y');
  expect(itemOf('edit.redo', 'darwin')?.accelerator).toBe('CmdOrCtrl+Shift+Z');
  expect(itemOf('window.togglefullscreen', 'darwin')?.accelerator).toBe('Ctrl+CmdOrCtrl+F');
  expect(itemOf('window.togglefullscreen', 'linux')?.accelerator).toBe('F11');
});

test('A bare key is not the native menu’s: it would fire while the person types', () => {
  expect(itemOf('help.shortcuts', 'linux')).toMatchObject({ label: 'Keyboard shortcuts' });
  expect(itemOf('help.shortcuts', 'linux')).not.toHaveProperty('accelerator');
});

test('Before there is an account only that is enabled which needs none', () => {
  const enabled = itemsOf('linux', { connected: false }).filter((item) => item.enabled);
  const ids = enabled.map((item) => item.id);
  expect(ids).toEqual(expect.arrayContaining(['file.quit', 'help.shortcuts', 'edit.paste', 'window.zoomIn']));
  expect(ids).not.toContain('file.add-files');
  expect(ids).not.toContain('go.queue');
  expect(itemsOf('linux').every((item) => item.enabled)).toBe(true);
});

test('Every command that is not the system’s own is carried out when it is chosen', () => {
  const carried: CommandEffect[] = [];
  for (const item of itemsOf('linux', CONNECTED, (effect) => carried.push(effect))) {
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
  const [own, ...others] = templateOf('darwin');
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
