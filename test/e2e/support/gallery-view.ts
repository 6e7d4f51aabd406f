import type { Locator, Page } from 'playwright-core';

/** What a tile says: which file, and whose. */
export interface SeenTile {
  readonly fileName: string;
  readonly client: string;
}

/** The tiles in view, read as a person reads them. */
export async function tilesSeen(window: Page, clients: readonly string[]): Promise<readonly SeenTile[]> {
  return readTiles(window.getByRole('gridcell'), clients);
}

/** The tile that has the focus; throws when none has. */
export async function focusedTile(window: Page, clients: readonly string[]): Promise<SeenTile> {
  const [tile] = await readTiles(window.locator('[role=gridcell]:focus'), clients);
  if (tile === undefined) throw new Error('No tile has the focus.');
  return tile;
}

/** The whole file name is a tooltip, because the shown one gives way in its middle; the client stands in text. */
async function readTiles(cells: Locator, clients: readonly string[]): Promise<readonly SeenTile[]> {
  const read = await cells.evaluateAll((all) =>
    all.map((cell) => ({
      fileName: cell.querySelector('bdi[title]')?.getAttribute('title') ?? '',
      text: cell.textContent ?? '',
    })),
  );
  return read.map(({ fileName, text }) => ({
    fileName,
    client: clients.find((client) => text.includes(client)) ?? `nobody: ${text}`,
  }));
}

/** One line per tile, sorted: to be compared as a set. */
export const lines = (tiles: readonly SeenTile[]): string[] =>
  tiles.map(({ client, fileName }) => `${client}: ${fileName}`).sort();
