import type { CommandContext } from '../../shared/commands/command.ts';
import { useWindow } from '../state/window-store.ts';

/** What decides now which commands can be asked for. */
export function commandContext(): CommandContext {
  const { phase, status, firstRun } = useWindow.getState();
  return { connected: phase === 'ready' && status.account !== 'none' && firstRun === null };
}
