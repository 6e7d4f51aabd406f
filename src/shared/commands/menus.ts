import type { MenuName } from './command.ts';

/** The menus from first to last. */
export const MENUS: readonly MenuName[] = ['file', 'edit', 'go', 'window', 'help'];
