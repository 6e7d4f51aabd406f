import type { Handlers } from '../ipc-server.ts';
import { settingsView } from '../settings-view.ts';
import { type Desk, engineIfAny } from './desk.ts';

type AppCommand = 'app:snapshot' | 'app:open-docs' | 'app:carry-out' | 'app:damage-read';

/** The whole state for a window that starts or has missed something. */
export function appHandlers(desk: Desk): Pick<Handlers, AppCommand> {
  return {
    async 'app:snapshot'() {
      const engine = await engineIfAny(desk);
      // Not before: what the window is told while the account is taken up again is dropped for this answer.
      desk.pageListens();
      const keyStore = await desk.vault.strength();
      return {
        seq: desk.seq(),
        status: desk.account.status(),
        offers: desk.offers.list(),
        profiles: engine?.profiles.list() ?? [],
        roots: engine?.roots.list() ?? [],
        firstRun: desk.settings.read().firstRun,
        settings: settingsView(desk),
        languages: desk.language.names,
        keyStore,
        apiKeyLast4: desk.account.apiKeyLast4,
        apiAddress: desk.api.chosen(),
        version: desk.version,
      };
    },
    async 'app:damage-read'() {
      (await engineIfAny(desk))?.damageRead();
      return null;
    },
    async 'app:open-docs'() {
      await desk.desktop.openDocs();
      return null;
    },
    'app:carry-out'({ command }) {
      desk.carryOut(command);
      return null;
    },
  };
}
