import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UnusableError } from './unusable-error.ts';
import { USAGE } from './usage.ts';

/** What `run` was asked to do. */
export interface RunArguments {
  readonly config: string;
  readonly dataDir: string;
  readonly once: boolean;
  readonly json: boolean;
  /** Seconds; absent = as long as it takes. */
  readonly maxWaitS?: number;
}

/** What the program was asked to do. */
export type Asked =
  | { readonly command: 'help' | 'version' }
  | { readonly command: 'run'; readonly run: RunArguments };

const OPTIONS = {
  config: { type: 'string' },
  'data-dir': { type: 'string' },
  once: { type: 'boolean' },
  json: { type: 'boolean' },
  'max-wait': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

/** Reads the command line. Throws UnusableError with the usage. */
export function readArguments(argv: readonly string[]): Asked {
  const { values, positionals } = parse(argv);
  if (values.help) return { command: 'help' };
  if (values.version) return { command: 'version' };
  const [command, ...more] = positionals;
  if (command === undefined) throw mistake('no command was given');
  if (command !== 'run') throw mistake(`"${command}" is not a command`);
  if (more.length > 0) throw mistake(`"${more.join(' ')}" is not expected after "run"`);
  return { command: 'run', run: runArguments(values) };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw mistake(error instanceof Error ? error.message : String(error));
  }
}

function runArguments(values: ReturnType<typeof parse>['values']): RunArguments {
  if (values.config === undefined) throw mistake('--config FILE is missing');
  if (values['data-dir'] === undefined) throw mistake('--data-dir DIR is missing');
  const { once = false, json = false } = values;
  const wait = values['max-wait'];
  if (wait !== undefined && !once) throw mistake('--max-wait goes with --once only');
  const found = { config: values.config, dataDir: values['data-dir'], once, json };
  return wait === undefined ? found : { ...found, maxWaitS: seconds(wait) };
}

function seconds(text: string): number {
  if (/^\d{1,9}(\.\d{1,3})?$/.test(text)) return Number(text);
  throw mistake(`--max-wait takes a number of seconds, not "${text}"`);
}

const mistake = (words: string): UnusableError => new UnusableError(`hotfolder: ${words}\n\n${USAGE}`);
