import { words } from '../language/words.ts';
import type { Keys } from './accelerator.ts';
import { APP_COMMANDS } from './app-commands.ts';
import type { MenuName, Place, PlaceCommand } from './command.ts';
import { type CommandName, commandTitle } from './command-title.ts';
import { MENUS } from './menus.ts';
import { PLACE_COMMANDS, PLACES } from './place-commands.ts';

/** One line of the sheet of keys. */
export interface GroupedCommand {
  readonly id: CommandName;
  readonly words: string;
  /** Absent: by menu and palette only. */
  readonly keys?: Keys;
}

export interface CommandGroup {
  readonly title: string;
  readonly commands: readonly GroupedCommand[];
}

const everyPlaceCommand: readonly PlaceCommand[] = PLACE_COMMANDS;

/** Every command under its menu, then what works in one place: as the sheet and docs/keyboard.md list them. */
export const commandGroups = (): readonly CommandGroup[] => [
  ...MENUS.map((menu) =>
    group(
      menu,
      APP_COMMANDS.filter((one) => one.menu === menu),
    ),
  ),
  ...PLACES.map((place) =>
    group(
      place,
      everyPlaceCommand.filter((one) => one.place === place),
    ),
  ),
];

const group = (
  name: MenuName | Place,
  commands: readonly { readonly id: CommandName; readonly keys?: Keys }[],
): CommandGroup => ({
  title: words.menus[name],
  commands: commands.map((one) => ({ ...one, words: commandTitle(one.id) })),
});
