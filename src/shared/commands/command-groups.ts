import type { Keys } from './accelerator.ts';
import { APP_COMMANDS } from './app-commands.ts';
import type { Place, PlaceCommand } from './command.ts';
import { MENU_WORDS, MENUS } from './menus.ts';
import { PLACE_COMMANDS, PLACE_WORDS } from './place-commands.ts';

/** One line of the sheet of keys. */
export interface GroupedCommand {
  readonly id: string;
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
export const COMMAND_GROUPS: readonly CommandGroup[] = [
  ...MENUS.map((menu) => ({
    title: MENU_WORDS[menu],
    commands: APP_COMMANDS.filter((one) => one.menu === menu),
  })),
  ...(Object.keys(PLACE_WORDS) as Place[]).map((place) => ({
    title: PLACE_WORDS[place],
    commands: everyPlaceCommand.filter((one) => one.place === place),
  })),
];
