import type { SettingsView } from '../shared/snapshot.ts';
import type { Desk } from './handlers/desk.ts';

/** The person's choices as the window may see them: without keys, logins and places. */
export function settingsView(
  desk: Pick<Desk, 'settings' | 'language' | 'loginItem' | 'network' | 'vault'>,
): SettingsView {
  const { theme, density, language, notifications, onClose, ...others } = desk.settings.read();
  const { concurrency, uploadBytesPerSecond, holdSeconds, keyStorage } = others;
  return {
    ...{ theme, density, notifications, onClose, concurrency, uploadBytesPerSecond, holdSeconds },
    ...{ language, spokenLanguage: desk.language.tag() },
    ...{ network: desk.network.view(), keysKept: desk.vault.kept(), keyStorage },
    openAtLogin: desk.loginItem?.read() ?? null,
  };
}
