import type { WindowCommand } from '../change.ts';
import type { Keys } from './accelerator.ts';
import type { AppCommand, CommandContext, MenuName, TextRole, WindowRole } from './command.ts';

const connected = (context: CommandContext): boolean => context.connected;

const ask = <Id extends string>(id: Id, words: string, does: WindowCommand, keys?: Keys) =>
  ({
    id,
    menu: id.split('.')[0] as MenuName,
    words,
    ...(keys !== undefined && { keys }),
    does: { kind: 'window', name: does },
    when: connected,
  }) as const;

const role = <Role extends TextRole | WindowRole, Menu extends MenuName>(
  menu: Menu,
  name: Role,
  words: string,
  keys?: Keys,
) =>
  ({
    id: `${menu}.${name}` as const,
    menu,
    words,
    ...(keys !== undefined && { keys }),
    does: { kind: 'role', role: name },
  }) as const;

const LIST = [
  ask('file.add-files', 'Add files…', 'add-files', 'Mod+O'),
  ask('file.add-folder', 'Add a folder…', 'add-folder', 'Mod+Shift+O'),
  {
    id: 'file.pause',
    menu: 'file',
    words: 'Pause or resume everything',
    keys: 'Mod+Shift+P',
    does: { kind: 'main', action: 'toggle-pause' },
    when: connected,
  },
  role('file', 'close', 'Close the window', 'Mod+W'),
  {
    id: 'file.quit',
    menu: 'file',
    words: 'Quit Hotfolder',
    keys: 'Mod+Q',
    does: { kind: 'main', action: 'quit' },
  },
  role('edit', 'undo', 'Undo', 'Mod+Z'),
  role('edit', 'redo', 'Redo', { mac: 'Mod+Shift+Z', windows: 'Mod+Y', linux: 'Mod+Shift+Z' }),
  role('edit', 'cut', 'Cut', 'Mod+X'),
  role('edit', 'copy', 'Copy', 'Mod+C'),
  role('edit', 'paste', 'Paste', 'Mod+V'),
  role('edit', 'selectAll', 'Select all', 'Mod+A'),
  // Paste does the same outside of text fields; this is the way without keys.
  ask('edit.paste-files', 'Paste files', 'paste'),
  ask('go.palette', 'Find a command, client or link…', 'palette', 'Mod+K'),
  ask('go.client', 'Switch to a client…', 'choose-client', 'Mod+P'),
  ask('go.search', 'Search', 'search', 'Mod+F'),
  ask('go.queue', 'Queue', 'queue', 'Mod+1'),
  ask('go.gallery', 'Gallery', 'gallery', 'Mod+2'),
  ask('go.folders', 'Folders', 'folders', 'Mod+3'),
  ask('go.clients', 'Clients', 'clients', 'Mod+4'),
  ask('go.activity', 'Activity', 'activity', 'Mod+5'),
  ask('go.settings', 'Settings', 'settings', 'Mod+6'),
  ask('window.next-pane', 'Next part of the window', 'next-pane', 'F6'),
  ask('window.previous-pane', 'Previous part of the window', 'previous-pane', 'Shift+F6'),
  role('window', 'minimize', 'Minimise', 'Mod+M'),
  role('window', 'zoomIn', 'Larger', 'Mod+Plus'),
  role('window', 'zoomOut', 'Smaller', 'Mod+-'),
  role('window', 'resetZoom', 'Actual size', 'Mod+0'),
  role('window', 'togglefullscreen', 'Full screen', { mac: 'Ctrl+Mod+F', windows: 'F11', linux: 'F11' }),
  {
    id: 'help.shortcuts',
    menu: 'help',
    words: 'Keyboard shortcuts',
    keys: '?',
    does: { kind: 'window', name: 'shortcuts' },
  },
  {
    id: 'help.docs',
    menu: 'help',
    words: 'Ayrshare documentation',
    does: { kind: 'main', action: 'open-docs' },
  },
  role('help', 'about', 'About Hotfolder'),
] as const satisfies readonly AppCommand[];

export type AppCommandId = (typeof LIST)[number]['id'];

/** Every command that can be asked for from anywhere, in the order of the menus (UX.md, conventions). */
export const APP_COMMANDS: readonly (AppCommand & { readonly id: AppCommandId })[] = LIST;
