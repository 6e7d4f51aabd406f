import {
  ariaKeys,
  isPressed,
  type KeyPress,
  type Keys,
  keysOn,
  keyText,
} from '../../shared/commands/accelerator.ts';
import { APP_COMMANDS, type AppCommandId } from '../../shared/commands/app-commands.ts';
import { PLACE_COMMANDS, type PlaceCommandId } from '../../shared/commands/place-commands.ts';
import { platform } from './platform.ts';

/** The keys of a command; nothing where it has none. */
export const keysOf = (id: AppCommandId | PlaceCommandId): Keys | undefined =>
  APP_COMMANDS.find((one) => one.id === id)?.keys ?? PLACE_COMMANDS.find((one) => one.id === id)?.keys;

/** The keys of a command as people read them: "Ctrl F", on a Mac "⌘F"; empty where it has none. */
export function shownKeys(id: AppCommandId | PlaceCommandId): string {
  const keys = keysOf(id);
  return keys === undefined ? '' : keyText(keys, platform());
}

/** The same for a screen reader, as `aria-keyshortcuts` wants it. */
export function announcedKeys(id: AppCommandId | PlaceCommandId): string | undefined {
  const keys = keysOf(id);
  return keys === undefined ? undefined : ariaKeys(keys, platform());
}

/** Whether a key press is a command's. */
export function isKeyOf(press: KeyPress, id: AppCommandId | PlaceCommandId): boolean {
  const keys = keysOf(id);
  return keys !== undefined && isPressed(press, keysOn(keys, platform()), platform());
}
