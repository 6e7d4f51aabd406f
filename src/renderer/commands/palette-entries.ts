import { APP_COMMANDS } from '../../shared/commands/app-commands.ts';
import { type CommandContext, isEnabled, isForText } from '../../shared/commands/command.ts';
import { commandTitle } from '../../shared/commands/command-title.ts';
import { lastUsed } from '../offer/last-used.ts';
import { copyLink } from '../queue/queue-actions.ts';
import { say } from '../state/messages.ts';
import { chooseClient, goTo, useUi } from '../state/ui-store.ts';
import type { WindowState } from '../state/window-state.ts';
import { PALETTE } from '../words/command-words.ts';
import { SCREEN_WORDS } from '../words/frame-words.ts';
import { chosenEntries } from './chosen-entries.ts';
import { lastLinks } from './last-links.ts';
import type { PaletteEntry } from './palette-entry.ts';
import { runCommand } from './run-command.ts';

/** As many links as are remembered by what was just done (the tray has the last five of them). */
const LAST_LINKS = 20;
/** In the palette already, and not the text's: see isForText. */
const ITSELF = 'go.palette';

/** Everything that can be found now: what to do with what is chosen, commands, screens, clients, the last links. */
export function allEntries(state: WindowState, context: CommandContext): readonly PaletteEntry[] {
  return [...chosenEntries(), ...commandEntries(context), ...clientEntries(state), ...linkEntries(state)];
}

/** The menus' commands but for those that act on the text with the cursor, which the palette takes away. */
export const commandEntries = (context: CommandContext): readonly PaletteEntry[] =>
  APP_COMMANDS.filter(
    (command) => command.id !== ITSELF && !isForText(command) && isEnabled(command, context),
  ).map((command) => ({
    id: command.id,
    kind: command.does.kind === 'window' && command.does.name in SCREEN_WORDS ? 'screen' : 'command',
    words: commandTitle(command.id),
    ...(command.keys !== undefined && { keys: command.keys }),
    run: () => runCommand(command),
  }));

/** "All clients", then every client, last used first. */
export function clientEntries({ profiles }: WindowState): readonly PaletteEntry[] {
  if (profiles.size === 0) return [];
  const all: PaletteEntry = {
    id: 'client',
    kind: 'client',
    words: PALETTE.allClients,
    run: () => {
      chooseClient(null);
      say(PALETTE.showing({ client: PALETTE.allClients }));
    },
  };
  const each = lastUsed(profiles.values()).map(
    (client): PaletteEntry => ({
      id: `client ${client.id}`,
      kind: 'client',
      words: client.name,
      client,
      run: () => {
        chooseClient(client.id);
        if (!NARROWED.has(useUi.getState().screen)) goTo('queue');
        say(PALETTE.showing({ client: client.name }));
      },
    }),
  );
  return [all, ...each];
}

/** Screens that show one client's part; elsewhere the choice would not be seen. */
const NARROWED: ReadonlySet<string> = new Set(['queue', 'gallery', 'folders', 'activity']);

function linkEntries(state: WindowState): readonly PaletteEntry[] {
  return lastLinks(state, Date.now(), LAST_LINKS).flatMap((upload) => {
    const client = state.profiles.get(upload.profileId);
    if (client === undefined) return [];
    const run = () => void copyLink(upload, client.name);
    return [{ id: `link ${upload.id}`, kind: 'link', words: upload.fileName, client, run } as const];
  });
}
