import { words } from '../../shared/language/words.ts';

export const FIRST_RUN = words.firstRun;

/** What a key that works says; null = the API does not tell how many clients it may manage. */
export const connected = (clients: number | null): string =>
  clients === null ? FIRST_RUN.connected : FIRST_RUN.connectedWith({ count: clients });
