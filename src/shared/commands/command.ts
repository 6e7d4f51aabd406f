import type { WindowCommand } from '../change.ts';
import type { Keys } from './accelerator.ts';
import type { CommandName } from './command-title.ts';

/** Carried out by main itself when its menu asks. */
export type MainAction = 'toggle-pause' | 'open-docs' | 'quit';

/** What Electron does with the text in which the cursor stands. */
export type TextRole = 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll';

/** What Electron does with the window and the program. */
export type WindowRole =
  | 'about'
  | 'minimize'
  | 'close'
  | 'togglefullscreen'
  | 'resetZoom'
  | 'zoomIn'
  | 'zoomOut';

export type CommandEffect =
  | { readonly kind: 'window'; readonly name: WindowCommand }
  | { readonly kind: 'main'; readonly action: MainAction }
  | { readonly kind: 'role'; readonly role: TextRole | WindowRole };

export type MenuName = 'file' | 'edit' | 'go' | 'window' | 'help';

/** What decides whether a command may be asked for now. */
export interface CommandContext {
  /** There is an account; without one the window shows the first run. */
  readonly connected: boolean;
}

/** One thing a person can ask for from anywhere: by menu, by keyboard, by palette. */
export interface AppCommand {
  readonly id: CommandName;
  readonly menu: MenuName;
  readonly keys?: Keys;
  readonly does: CommandEffect;
  /** Absent: always. */
  readonly when?: (context: CommandContext) => boolean;
}

/**
 * Where the other commands apply: to rows of the queue, items of the gallery, entries of the activity, and to the
 * sheet that asks whose given files are.
 */
export type Place = 'queue-row' | 'gallery-item' | 'activity-entry' | 'offer-sheet';

/** One thing a person can do with what is chosen or focused there. The screen carries it out. */
export interface PlaceCommand {
  readonly id: CommandName;
  readonly place: Place;
  readonly keys?: Keys;
}

export const isEnabled = (command: AppCommand, context: CommandContext): boolean =>
  command.when === undefined || command.when(context);

/** Acts on the text in which the cursor stands: nothing to choose from a list that takes the cursor away. */
export const isForText = (command: AppCommand): boolean =>
  command.menu === 'edit' && command.does.kind === 'role';
