import type { WindowCommand } from '../../shared/change.ts';

/** Carried out by main itself. */
export type MainAction = 'toggle-pause' | 'open-docs' | 'quit';

/** What Electron carries out: the clipboard, the window, the system's own entries. */
export type MenuRole =
  | 'about'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'minimize'
  | 'close'
  | 'togglefullscreen'
  | 'resetZoom'
  | 'zoomIn'
  | 'zoomOut';

export type CommandEffect =
  | { readonly kind: 'window'; readonly name: WindowCommand }
  | { readonly kind: 'main'; readonly action: MainAction }
  | { readonly kind: 'role'; readonly role: MenuRole };

export type MenuName = 'file' | 'edit' | 'go' | 'window' | 'help';

/** One thing a person can ask for by menu or keyboard. */
export interface AppCommand {
  readonly id: string;
  readonly menu: MenuName;
  readonly label: string;
  /** Electron's notation, CmdOrCtrl for Mod; a role brings its own. */
  readonly accelerator?: string;
  readonly does: CommandEffect;
}

const go = (name: WindowCommand, label: string, accelerator: string): AppCommand => ({
  id: `go.${name}`,
  menu: 'go',
  label,
  accelerator,
  does: { kind: 'window', name },
});

const role = (menu: MenuName, name: MenuRole, label: string): AppCommand => ({
  id: `${menu}.${name}`,
  menu,
  label,
  does: { kind: 'role', role: name },
});

/** Every command of the program, in the order of its menus. The only list of accelerators (UX.md, conventions). */
export const APP_COMMANDS: readonly AppCommand[] = [
  {
    id: 'file.add-files',
    menu: 'file',
    label: 'Add files…',
    accelerator: 'CmdOrCtrl+O',
    does: { kind: 'window', name: 'add-files' },
  },
  {
    id: 'file.add-folder',
    menu: 'file',
    label: 'Add a folder…',
    accelerator: 'CmdOrCtrl+Shift+O',
    does: { kind: 'window', name: 'add-folder' },
  },
  {
    id: 'file.pause',
    menu: 'file',
    label: 'Pause or resume everything',
    accelerator: 'CmdOrCtrl+Shift+P',
    does: { kind: 'main', action: 'toggle-pause' },
  },
  role('file', 'close', 'Close the window'),
  {
    id: 'file.quit',
    menu: 'file',
    label: 'Quit Hotfolder',
    accelerator: 'CmdOrCtrl+Q',
    does: { kind: 'main', action: 'quit' },
  },
  role('edit', 'undo', 'Undo'),
  role('edit', 'redo', 'Redo'),
  role('edit', 'cut', 'Cut'),
  role('edit', 'copy', 'Copy'),
  role('edit', 'paste', 'Paste'),
  role('edit', 'selectAll', 'Select all'),
  // Paste does the same outside of text fields; this is the way without keys.
  { id: 'edit.paste-files', menu: 'edit', label: 'Paste files', does: { kind: 'window', name: 'paste' } },
  go('search', 'Search', 'CmdOrCtrl+F'),
  go('queue', 'Queue', 'CmdOrCtrl+1'),
  go('gallery', 'Gallery', 'CmdOrCtrl+2'),
  go('folders', 'Folders', 'CmdOrCtrl+3'),
  go('clients', 'Clients', 'CmdOrCtrl+4'),
  // 5 is kept for Activity.
  go('settings', 'Settings', 'CmdOrCtrl+6'),
  role('window', 'minimize', 'Minimise'),
  role('window', 'zoomIn', 'Larger'),
  role('window', 'zoomOut', 'Smaller'),
  role('window', 'resetZoom', 'Actual size'),
  role('window', 'togglefullscreen', 'Full screen'),
  {
    id: 'help.docs',
    menu: 'help',
    label: 'Ayrshare documentation',
    does: { kind: 'main', action: 'open-docs' },
  },
  role('help', 'about', 'About Hotfolder'),
];
