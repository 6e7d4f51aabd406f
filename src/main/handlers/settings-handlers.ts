import type { CommandName } from '../../shared/channels.ts';
import type { Handlers } from '../ipc-server.ts';
import { settingsView } from '../settings-view.ts';
import type { Desk } from './desk.ts';

type SettingsCommand = Extract<CommandName, `settings:${string}` | 'language:read'> | 'app:open-at-login';

/** The person's choices: kept, and in force at once. */
export function settingsHandlers(desk: Desk): Pick<Handlers, SettingsCommand> {
  return {
    'settings:get': () => settingsView(desk),
    'settings:set'(choice) {
      // A field that is left out stands there as undefined, and must not replace what is kept.
      const chosen = Object.entries(choice).filter(([, value]) => value !== undefined);
      desk.settings.update(Object.fromEntries(chosen));
      if (choice.theme !== undefined) desk.desktop.applyTheme(choice.theme);
      if (choice.language !== undefined) desk.language.follow();
      desk.pace.changed();
      return settingsView(desk);
    },
    'language:read': ({ tag }) => desk.language.read(tag),
    'app:open-at-login'({ on }) {
      try {
        desk.loginItem?.set(on);
        return { done: true, value: settingsView(desk) };
      } catch (error) {
        const detail = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
        return { done: false, problem: { kind: 'not-written', detail } };
      }
    },
  };
}
