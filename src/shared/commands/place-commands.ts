import type { Place, PlaceCommand } from './command.ts';

/** What keys do with the rows and items in focus or chosen. The screens there carry it out. */
export const PLACE_COMMANDS = [
  { id: 'queue-row.copy-links', place: 'queue-row', words: 'Copy links', keys: 'Mod+C' },
  { id: 'queue-row.move-up', place: 'queue-row', words: 'Move up', keys: 'Alt+Up' },
  { id: 'queue-row.move-down', place: 'queue-row', words: 'Move down', keys: 'Alt+Down' },
  { id: 'gallery-item.preview', place: 'gallery-item', words: 'Preview', keys: 'Space' },
  { id: 'gallery-item.copy-links', place: 'gallery-item', words: 'Copy links', keys: 'Mod+C' },
  { id: 'gallery-item.choose', place: 'gallery-item', words: 'Choose or let go', keys: 'X' },
  { id: 'gallery-item.choose-all', place: 'gallery-item', words: 'Choose everything shown', keys: 'Mod+A' },
  {
    id: 'gallery-item.details',
    place: 'gallery-item',
    words: 'Show or hide the details',
    keys: 'Mod+I',
  },
  { id: 'gallery-item.open-menu', place: 'gallery-item', words: 'Open its menu', keys: 'Enter' },
  {
    id: 'activity-entry.open',
    place: 'activity-entry',
    words: 'Show or hide its steps and its link',
    keys: 'Enter',
  },
  { id: 'activity-entry.copy-link', place: 'activity-entry', words: 'Copy its link', keys: 'Mod+C' },
] as const satisfies readonly PlaceCommand[];

export type PlaceCommandId = (typeof PLACE_COMMANDS)[number]['id'];

/** The places as headings of the sheet. */
export const PLACE_WORDS: { readonly [Name in Place]: string } = {
  'queue-row': 'In the queue',
  'gallery-item': 'In the gallery',
  'activity-entry': 'In the activity',
};
