import type { OptionName } from './options.ts';

interface Command {
  /** What it does, one sentence. */
  readonly words: string;
  /** Words of more than one sentence, for its own help. */
  readonly more?: string;
  /** What may follow the command besides options; absent = nothing. */
  readonly operands?: string;
  readonly needs: readonly OptionName[];
  readonly takes: readonly OptionName[];
}

/** Every command: what it does, and the options it needs and takes. */
export const COMMANDS = {
  run: {
    words: 'Watches folders and uploads new media to each client’s library.',
    more:
      'Ends on SIGTERM or SIGINT. SIGHUP reads the configuration again; one that cannot be used is refused, and the ' +
      'old one stays.',
    needs: ['config', 'data-dir'],
    takes: ['once', 'dry-run', 'json', 'max-wait'],
  },
  add: {
    words: 'Uploads files, or folders with all that is in them, for one client.',
    more: 'Tells one line for each file: its link, or what became of it. Watched folders are left alone.',
    operands: 'FILES...',
    needs: ['profile', 'config', 'data-dir'],
    takes: ['wait', 'no-wait', 'max-wait', 'json'],
  },
  status: {
    words: 'Tells on one screen how the uploads, the clients and the folders stand.',
    needs: ['data-dir'],
    takes: ['json'],
  },
  list: {
    words: 'Lists uploads, each with its link or its failure.',
    needs: ['data-dir'],
    takes: ['state', 'profile', 'json'],
  },
  retry: {
    words: 'Puts uploads that wait, are blocked or failed back in line for the next run.',
    more: 'Name uploads by their ids, or choose them with --all, --profile or --code.',
    operands: '[ID...]',
    needs: ['data-dir'],
    takes: ['all', 'profile', 'code', 'json'],
  },
  verify: {
    words: 'Looks at the links of done uploads again, and tells which are gone.',
    needs: ['data-dir'],
    takes: ['config', 'profile', 'json'],
  },
  doctor: {
    words: 'Looks for what could keep Hotfolder from working here, and says what to do.',
    needs: ['data-dir'],
    takes: ['config', 'json'],
  },
  diagnostics: {
    words: 'Makes a report for whoever helps: what happened, without keys, links and names.',
    more: 'It is JSON, on stdout unless --out names a file. It may be made while a program works on the directory.',
    needs: ['data-dir'],
    takes: ['out'],
  },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof COMMANDS;
export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];

export const commandOf = (name: CommandName): Command => COMMANDS[name];
export const isCommand = (name: string): name is CommandName => COMMAND_NAMES.some((one) => one === name);
