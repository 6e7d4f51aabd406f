import { counted } from './format.ts';

export const SHEET = {
  title: 'Keyboard shortcuts',
  list: 'Shortcuts',
  noKeys: 'no shortcut',
  close: 'Close',
} as const;

/** Under the sheet's title: the one shortcut that leads to all the others. */
export const sheetText = (paletteKeys: string): string =>
  `${paletteKeys} finds every command by its name. Shortcuts of one place work while something there has the focus.`;

export const PALETTE = {
  title: 'Find a command, client or link',
  clientsTitle: 'Switch to a client',
  hint: 'Command, client, or link to copy',
  clientsHint: 'Client',
  results: 'Results',
  noMatch: 'Nothing matches.',
  noMatchThen: 'Try fewer letters, or the beginning of a word.',
  noClient: 'There is no client yet.',
  noClientThen: 'Add one under Clients.',
  allClients: 'All clients',
  close: 'Esc closes',
} as const;

/** The groups of the palette before anything is typed, and what a found line is. */
export const PALETTE_KINDS = {
  recent: 'Used before',
  screen: 'Go to',
  command: 'Command',
  client: 'Client',
  link: 'Copy link',
} as const;

export const moreResults = (count: number): string => `${counted(count, 'more result')}: type more letters`;
export const shownClient = (name: string): string => `Showing ${name}`;

/** From four clients on their number stands for their names (DESIGN.md, selection bar). */
export const copyChosen = (count: number, clients: readonly string[]): string =>
  `Copy ${counted(count, 'link')} of ${clients.length > 3 ? counted(clients.length, 'client') : clients.join(', ')}`;
