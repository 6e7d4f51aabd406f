import type { Handlers } from '../ipc-server.ts';
import { accountHandlers } from './account-handlers.ts';
import { appHandlers } from './app-handlers.ts';
import type { Desk } from './desk.ts';
import { diagnosticsHandlers } from './diagnostics-handlers.ts';
import { firstRunHandlers } from './first-run-handlers.ts';
import { galleryHandlers } from './gallery-handlers.ts';
import { historyHandlers } from './history-handlers.ts';
import { importHandlers } from './import-handlers.ts';
import { inboxHandlers } from './inbox-handlers.ts';
import { networkHandlers } from './network-handlers.ts';
import { offerHandlers } from './offer-handlers.ts';
import { profileHandlers } from './profile-handlers.ts';
import { publicLinkHandlers } from './public-link-handlers.ts';
import { queueHandlers } from './queue-handlers.ts';
import { rootHandlers } from './root-handlers.ts';
import { settingsHandlers } from './settings-handlers.ts';
import { thumbHandlers } from './thumb-handlers.ts';

/** Every command of the contract, by topic. */
export function createHandlers(desk: Desk): Handlers {
  return {
    ...appHandlers(desk),
    ...settingsHandlers(desk),
    ...networkHandlers(desk),
    ...accountHandlers(desk),
    ...firstRunHandlers(desk),
    ...profileHandlers(desk),
    ...importHandlers(desk),
    ...rootHandlers(desk),
    ...queueHandlers(desk),
    ...offerHandlers(desk),
    ...inboxHandlers(desk),
    ...galleryHandlers(desk),
    ...publicLinkHandlers(desk),
    ...diagnosticsHandlers(desk),
    ...historyHandlers(desk),
    ...thumbHandlers(desk),
  };
}
