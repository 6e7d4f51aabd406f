import { ASKED_OF_MAIN } from '../../shared/commands/asked-of-main.ts';
import type { AppCommand } from '../../shared/commands/command.ts';
import { pauseAll, resumeAll } from '../queue/queue-actions.ts';
import { send } from '../state/send.ts';
import { useWindow } from '../state/window-store.ts';
import { obey } from './obey-commands.ts';

/** Carries out a command that was chosen in the window: by its key, or in the palette. */
export function runCommand({ id, does }: AppCommand): void {
  if (does.kind === 'window') obey(does.name);
  else if (does.kind === 'main' && does.action === 'toggle-pause') togglePause();
  else if (does.kind === 'main' && does.action === 'open-docs') void send('app:open-docs', {});
  else {
    const command = ASKED_OF_MAIN.find((one) => one === id);
    if (command !== undefined) void send('app:carry-out', { command });
  }
}

function togglePause(): void {
  void (useWindow.getState().status.paused ? resumeAll() : pauseAll());
}
