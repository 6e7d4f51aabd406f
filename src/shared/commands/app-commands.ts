import type { WindowCommand } from '../change.ts';
import type { Keys } from './accelerator.ts';
import type { AppCommand, CommandContext, MenuName, TextRole, WindowRole } from './command.ts';
import type { CommandName } from './command-title.ts';

const connected = (context: CommandContext): boolean => context.connected;

const ask = <Id extends CommandName>(id: Id, does: WindowCommand, keys?: Keys) =>
  ({
    id,
    menu: id.split('.')[0] as MenuName,
    ...(keys !== undefined && { keys }),
    does: { kind: 'window', name: does },
    when: connected,
  }) as const;

const role = <Role extends TextRole | WindowRole, Menu extends MenuName>(
  menu: Menu,
  name: Role,
  keys?: Keys,
) =>
  ({
    id: `${menu}.${name}` as const,
    menu,
    ...(keys !== undefined && { keys }),
    does: { kind: 'role', role: name },
  }) as const;

const LIST = [
  ask('file.add-files', 'add-files', 'Mod+O'),
  ask('file.add-folder', 'add-folder', 'Mod+Shift+O'),
  {
    id: 'file.pause',
    menu: 'file',
    keys: 'Mod+Shift+P',
    does: { kind: 'main', action: 'toggle-pause' },
    when: connected,
  },
  role('file', 'close', 'Mod+W'),
  {
    id: 'file.quit',
    menu: 'file',
    keys: 'Mod+Q',
    does: { kind: 'main', action: 'quit' },
  },
  role('edit', 'undo', 'Mod+Z'),
  role('edit', 'redo', { mac: 'Mod+Shift+Z', windows: 'Mod+Y', linux: 'Mod+Shift+Z' }),
  role('edit', 'cut', 'Mod+X'),
  role('edit', 'copy', 'Mod+C'),
  role('edit', 'paste', 'Mod+V'),
  role('edit', 'selectAll', 'Mod+A'),
  // Paste does the same outside of text fields; this is the way without keys.
  ask('edit.paste-files', 'paste'),
  ask('go.palette', 'palette', 'Mod+K'),
  ask('go.client', 'choose-client', 'Mod+P'),
  ask('go.search', 'search', 'Mod+F'),
  ask('go.queue', 'queue', 'Mod+1'),
  ask('go.gallery', 'gallery', 'Mod+2'),
  ask('go.folders', 'folders', 'Mod+3'),
  ask('go.clients', 'clients', 'Mod+4'),
  ask('go.activity', 'activity', 'Mod+5'),
  ask('go.settings', 'settings', 'Mod+6'),
  ask('window.next-pane', 'next-pane', 'F6'),
  ask('window.previous-pane', 'previous-pane', 'Shift+F6'),
  role('window', 'minimize', 'Mod+M'),
  role('window', 'zoomIn', 'Mod+Plus'),
  role('window', 'zoomOut', 'Mod+-'),
  role('window', 'resetZoom', 'Mod+0'),
  role('window', 'togglefullscreen', { mac: 'Ctrl+Mod+F', windows: 'F11', linux: 'F11' }),
  {
    id: 'help.shortcuts',
    menu: 'help',
    keys: '?',
    does: { kind: 'window', name: 'shortcuts' },
  },
  {
    id: 'help.docs',
    menu: 'help',
    does: { kind: 'main', action: 'open-docs' },
  },
  role('help', 'about'),
] as const satisfies readonly AppCommand[];

export type AppCommandId = (typeof LIST)[number]['id'];

/** Every command that can be asked for from anywhere, in the order of the menus (UX.md, conventions). */
export const APP_COMMANDS: readonly (AppCommand & { readonly id: AppCommandId })[] = LIST;
