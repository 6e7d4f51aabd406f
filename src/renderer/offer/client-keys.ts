import type { PlaceCommandId } from '../../shared/commands/place-commands.ts';

/** The commands that choose the clients of late, in the order these are shown. */
export const CLIENT_KEYS = [
  'offer-sheet.first-client',
  'offer-sheet.second-client',
  'offer-sheet.third-client',
] as const satisfies readonly PlaceCommandId[];
