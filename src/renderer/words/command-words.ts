import { nameList } from '../../shared/language/name-list.ts';
import { words } from '../../shared/language/words.ts';

export const SHEET = words.shortcuts;

export const PALETTE = words.palette;

/** The groups of the palette before anything is typed, and what a found line is. */
export const PALETTE_KINDS = words.palette.kinds;

/** From four clients on their number stands for their names (DESIGN.md, selection bar). */
export const copyChosen = (count: number, clients: readonly string[]): string =>
  clients.length > 3
    ? PALETTE.copyOfMany({ count, clients: clients.length })
    : PALETTE.copyOf({ count, clients: nameList(clients) });
