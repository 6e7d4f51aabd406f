import { describe, expect, test } from 'vitest';
import { gridAsk } from '../../src/renderer/gallery/grid-keys.ts';
import {
  ariaKeys,
  electronAccelerator,
  isPressed,
  type KeyPress,
  type Keys,
  keyCaps,
  keysOn,
  keyText,
  type Platform,
} from '../../src/shared/commands/accelerator.ts';
import { APP_COMMANDS } from '../../src/shared/commands/app-commands.ts';
import { ASKED_OF_MAIN } from '../../src/shared/commands/asked-of-main.ts';
import { isForText } from '../../src/shared/commands/command.ts';
import { commandGroups } from '../../src/shared/commands/command-groups.ts';
import { PLACE_COMMANDS } from '../../src/shared/commands/place-commands.ts';

const PLATFORMS: readonly Platform[] = ['mac', 'windows', 'linux'];
const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...change,
});

describe('The registry', () => {
  test('names every command once', () => {
    const ids = [...APP_COMMANDS, ...PLACE_COMMANDS].map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(PLATFORMS)('gives every combination to one command of a place on %s', (platform) => {
    const used = (commands: readonly { readonly keys?: Keys }[]) =>
      commands.flatMap(({ keys }) => (keys === undefined ? [] : keysOn(keys, platform)));
    const everywhere = used(APP_COMMANDS.filter((one) => !isForText(one)));
    const inText = used(APP_COMMANDS.filter(isForText));
    const places = [...new Set(PLACE_COMMANDS.map((one) => one.place))].map((place) =>
      used(PLACE_COMMANDS.filter((one) => one.place === place)),
    );
    for (const own of [inText, ...places]) {
      const together = [...everywhere, ...own];
      expect(together.filter((keys, index) => together.indexOf(keys) !== index)).toEqual([]);
    }
  });

  test('has every command of the menus on the sheet of keys, each once', () => {
    const listed = commandGroups().flatMap((group) => group.commands.map((one) => one.id));
    expect(listed).toEqual(expect.arrayContaining(APP_COMMANDS.map((one) => one.id)));
    expect(new Set(listed).size).toBe(listed.length);
  });

  test('lets the window ask main for what the palette cannot do itself, and for nothing of the clipboard', () => {
    const others = APP_COMMANDS.filter((one) => {
      const { does } = one;
      if (does.kind === 'main') return does.action === 'quit';
      return does.kind === 'role' && !isForText(one);
    });
    expect([...ASKED_OF_MAIN].sort()).toEqual(others.map((one) => one.id).sort());
  });

  test('gives the gallery the keys that its grid goes by', () => {
    const asks = Object.fromEntries(
      PLACE_COMMANDS.filter((one) => one.place === 'gallery-item').map(({ id, keys }) => {
        const mod = keys.startsWith('Mod+');
        const key = keys.replace('Mod+', '').replace('Space', ' ');
        return [id, gridAsk({ key, mod, ctrl: mod, shift: false })?.kind];
      }),
    );
    expect(asks).toMatchObject({
      'gallery-item.preview': 'preview',
      'gallery-item.copy-links': 'copy',
      'gallery-item.choose': 'toggle',
      'gallery-item.choose-all': 'all',
      'gallery-item.open-menu': 'open',
    });
  });
});

describe('A key combination', () => {
  test('is pressed with its modifiers, no one more or less', () => {
    expect(isPressed(press('p', { ctrlKey: true }), 'Mod+P', 'linux')).toBe(true);
    expect(isPressed(press('P', { ctrlKey: true, shiftKey: true }), 'Mod+P', 'linux')).toBe(false);
    expect(isPressed(press('P', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+P', 'linux')).toBe(true);
    expect(isPressed(press('p', { ctrlKey: true, altKey: true }), 'Mod+P', 'linux')).toBe(false);
    expect(isPressed(press('ArrowUp', { altKey: true }), 'Alt+Up', 'windows')).toBe(true);
    expect(isPressed(press('F6', { shiftKey: true }), 'F6', 'linux')).toBe(false);
  });

  test('has Cmd for Mod on a Mac, and Ctrl nowhere but where it says so', () => {
    expect(isPressed(press('k', { metaKey: true }), 'Mod+K', 'mac')).toBe(true);
    expect(isPressed(press('k', { ctrlKey: true }), 'Mod+K', 'mac')).toBe(false);
    expect(isPressed(press('f', { metaKey: true, ctrlKey: true }), 'Ctrl+Mod+F', 'mac')).toBe(true);
    expect(isPressed(press('k', { metaKey: true }), 'Mod+K', 'linux')).toBe(false);
  });

  test('is found by its place where the layout has other letters, and ? wherever it is', () => {
    expect(isPressed(press('л', { ctrlKey: true, code: 'KeyK' }), 'Mod+K', 'linux')).toBe(true);
    expect(isPressed(press('ß', { ctrlKey: true, code: 'Minus' }), 'Mod+K', 'linux')).toBe(false);
    expect(isPressed(press('?', { shiftKey: true }), '?', 'linux')).toBe(true);
    expect(isPressed(press('?'), '?', 'mac')).toBe(true);
  });

  test('is written as the system’s keyboards have it', () => {
    expect(keyText('Mod+Shift+P', 'linux')).toBe('Ctrl Shift P');
    expect(keyText('Mod+Shift+P', 'mac')).toBe('⇧⌘P');
    expect(keyCaps('Alt+Up', 'windows')).toEqual(['Alt', '↑']);
    expect(keyCaps({ mac: 'Ctrl+Mod+F', windows: 'F11', linux: 'F11' }, 'mac')).toEqual(['⌃', '⌘', 'F']);
    expect(electronAccelerator('Mod+Shift+P')).toBe('CmdOrCtrl+Shift+P');
    expect(ariaKeys('Mod+Up', 'mac')).toBe('Meta+ArrowUp');
  });
});
