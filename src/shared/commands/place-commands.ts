import type { Place, PlaceCommand } from './command.ts';

/** What keys do with the rows and items in focus or chosen. The screens there carry it out. */
export const PLACE_COMMANDS = [
  { id: 'queue-row.copy-links', place: 'queue-row', keys: 'Mod+C' },
  { id: 'queue-row.choose-up', place: 'queue-row', keys: 'Shift+Up' },
  { id: 'queue-row.choose-down', place: 'queue-row', keys: 'Shift+Down' },
  { id: 'queue-row.choose-all', place: 'queue-row', keys: 'Mod+A' },
  { id: 'queue-row.move-up', place: 'queue-row', keys: 'Alt+Up' },
  { id: 'queue-row.move-down', place: 'queue-row', keys: 'Alt+Down' },
  { id: 'gallery-item.preview', place: 'gallery-item', keys: 'Space' },
  { id: 'gallery-item.copy-links', place: 'gallery-item', keys: 'Mod+C' },
  { id: 'gallery-item.choose', place: 'gallery-item', keys: 'X' },
  { id: 'gallery-item.choose-all', place: 'gallery-item', keys: 'Mod+A' },
  { id: 'gallery-item.details', place: 'gallery-item', keys: 'Mod+I' },
  { id: 'gallery-item.open-menu', place: 'gallery-item', keys: 'Enter' },
  { id: 'activity-entry.open', place: 'activity-entry', keys: 'Enter' },
  { id: 'activity-entry.copy-link', place: 'activity-entry', keys: 'Mod+C' },
  { id: 'offer-sheet.first-client', place: 'offer-sheet', keys: '1' },
  { id: 'offer-sheet.second-client', place: 'offer-sheet', keys: '2' },
  { id: 'offer-sheet.third-client', place: 'offer-sheet', keys: '3' },
] as const satisfies readonly PlaceCommand[];

export type PlaceCommandId = (typeof PLACE_COMMANDS)[number]['id'];

/** The places, in the order of the sheet. */
export const PLACES: readonly Place[] = ['queue-row', 'gallery-item', 'activity-entry', 'offer-sheet'];
