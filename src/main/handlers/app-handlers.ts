import type { SettingsView } from '../../shared/snapshot.ts';
import type { Handlers } from '../ipc-server.ts';
import { type Desk, engineIfAny } from './desk.ts';

type AppCommand =
  | 'app:snapshot'
  | 'app:open-docs'
  | 'app:carry-out'
  | 'app:damage-read'
  | 'app:open-at-login'
  | 'settings:get'
  | 'settings:set';

/** The whole state for a window that starts or has missed something, and the person's choices. */
export function appHandlers(desk: Desk): Pick<Handlers, AppCommand> {
  const view = (): SettingsView => {
    const { theme, density, notifications, onClose } = desk.settings.read();
    return { theme, density, notifications, onClose, openAtLogin: desk.loginItem?.read() ?? null };
  };
  return {
    async 'app:snapshot'() {
      const engine = await engineIfAny(desk);
      const keyStore = await desk.vault.strength();
      return {
        seq: desk.seq(),
        status: desk.account.status(),
        offers: desk.offers.list(),
        profiles: engine?.profiles.list() ?? [],
        roots: engine?.roots.list() ?? [],
        settings: view(),
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
    'app:open-at-login'({ on }) {
      try {
        desk.loginItem?.set(on);
        return { done: true, value: view() };
      } catch (error) {
        const detail = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
        return { done: false, problem: { kind: 'not-written', detail } };
      }
    },
    'settings:get': view,
    'settings:set'({ theme, density, notifications, onClose }) {
      const now = view();
      desk.settings.update({
        theme: theme ?? now.theme,
        density: density ?? now.density,
        notifications: notifications ?? now.notifications,
        onClose: onClose ?? now.onClose,
      });
      if (theme !== undefined) desk.desktop.applyTheme(theme);
      return view();
    },
  };
}
