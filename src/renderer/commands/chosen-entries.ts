import { PLACE_COMMANDS, type PlaceCommandId } from '../../shared/commands/place-commands.ts';
import { originalEntries } from '../gallery/chosen-originals.ts';
import { copyLinksOf } from '../gallery/copy-links.ts';
import { useGallery } from '../gallery/gallery-store.ts';
import { chosenItems } from '../gallery/selection.ts';
import { clientNames, useChosen } from '../gallery/selection-store.ts';
import { chosenWithLinks, clientsOf, copyRows } from '../queue/copy-rows.ts';
import { useUi } from '../state/ui-store.ts';
import { copyChosen } from '../words/command-words.ts';
import type { PaletteEntry } from './palette-entry.ts';

/** What can be done with what is chosen on the screen in view; it names every client among it. */
export function chosenEntries(): readonly PaletteEntry[] {
  const { screen } = useUi.getState();
  if (screen === 'queue') return fromQueue();
  return screen === 'gallery' ? fromGallery() : [];
}

function fromQueue(): readonly PaletteEntry[] {
  const rows = chosenWithLinks();
  const names = clientsOf(rows).map((client) => client.name);
  return entryOf('queue-row.copy-links', { count: rows.length, names, run: () => copyRows(rows) });
}

function fromGallery(): readonly PaletteEntry[] {
  const items = chosenItems(useChosen.getState().selection, useGallery.getState().view?.items ?? []);
  const run = () => void copyLinksOf(items, 'plain');
  const copying = { count: items.length, names: clientNames(items), run };
  return [...entryOf('gallery-item.copy-links', copying), ...originalEntries(items)];
}

interface Copying {
  readonly count: number;
  readonly names: readonly string[];
  readonly run: () => void;
}

function entryOf(id: PlaceCommandId, { count, names, run }: Copying): readonly PaletteEntry[] {
  const command = PLACE_COMMANDS.find((one) => one.id === id);
  if (count === 0 || command === undefined) return [];
  return [{ id, kind: 'command', words: copyChosen(count, names), keys: command.keys, run }];
}
