import { hasModifier, isPressed, keysOn } from '../../shared/commands/accelerator.ts';
import { APP_COMMANDS } from '../../shared/commands/app-commands.ts';
import { type AppCommand, isEnabled } from '../../shared/commands/command.ts';
import { commandContext } from './command-context.ts';
import { isTextField } from './is-text-field.ts';
import { platform } from './platform.ts';
import { runCommand } from './run-command.ts';

/** The window's own; roles and quitting are left to the native menu, which has the same keys. */
const LISTENED: readonly AppCommand[] = APP_COMMANDS.filter(
  ({ does }) => does.kind === 'window' || (does.kind === 'main' && does.action === 'toggle-pause'),
);

/** Listens for the commands' keys; the answer stops listening. A dialog keeps the keys to itself. */
export function listenForKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('[role="dialog"]') !== null) return;
    const command = commandOf(event);
    if (command === undefined || !isEnabled(command, commandContext())) return;
    event.preventDefault();
    runCommand(command);
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

function commandOf(event: KeyboardEvent): AppCommand | undefined {
  const here = platform();
  const inText = isTextField(event.target);
  return LISTENED.find(({ keys }) => {
    const accelerator = keys === undefined ? undefined : keysOn(keys, here);
    if (accelerator === undefined || !isPressed(event, accelerator, here)) return false;
    return !inText || hasModifier(accelerator) || /^F\d+$/.test(accelerator);
  });
}
