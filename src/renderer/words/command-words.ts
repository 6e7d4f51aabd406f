import { counted } from '../../shared/language/format.ts';
import { words } from '../../shared/language/words.ts';

export const SHEET = words.shortcuts;

/** Under the sheet's title: the one shortcut that leads to all the others. */
export const sheetText = (paletteKeys: string): string =>
  `${paletteKeys} finds every command by its name. Shortcuts of one place work while something there has the focus.`;

export const PALETTE = words.palette;

/** The groups of the palette before anything is typed, and what a found line is. */
export const PALETTE_KINDS = words.palette.kinds;

export const moreResults = (count: number): string => `${counted(count, 'more result')}: type more letters`;
export const shownClient = (name: string): string => `Showing ${name}`;

/** From four clients on their number stands for their names (DESIGN.md, selection bar). */
export const copyChosen = (count: number, clients: readonly string[]): string =>
  `Copy ${counted(count, 'link')} of ${clients.length > 3 ? counted(clients.length, 'client') : clients.join(', ')}`;
