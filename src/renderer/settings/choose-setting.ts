import type { Input } from '../../shared/contract.ts';
import type { SettingsView } from '../../shared/snapshot.ts';
import { say } from '../state/messages.ts';
import { send } from '../state/send.ts';
import { useWindow } from '../state/window-store.ts';

/** Keeps one choice, shows what is in force then, and says so. */
export async function chooseSetting(
  choice: Input<'settings:set'>,
  said: (now: SettingsView) => string,
): Promise<void> {
  const settings = await send('settings:set', choice);
  if (settings === null) return;
  useWindow.setState({ settings });
  say(said(settings));
}
