import type { MenuName } from './command.ts';

/** The menus from first to last. */
export const MENUS: readonly MenuName[] = ['file', 'edit', 'go', 'window', 'help'];

export const MENU_WORDS: { readonly [Name in MenuName]: string } = {
  file: 'File',
  edit: 'Edit',
  go: 'Go',
  window: 'Window',
  help: 'Help',
};
