import { type CommandName, commandOf } from './arguments/commands.ts';
import { mistake, parseLine, type Values } from './arguments/parse-line.ts';

/** What every command is told: where the data is, and whether a program reads the answer. */
export interface DataArguments {
  readonly dataDir: string;
  readonly json: boolean;
}

/** What `run` was asked to do. */
export interface RunArguments extends DataArguments {
  readonly config: string;
  readonly once: boolean;
  readonly dryRun: boolean;
  /** Seconds; absent = as long as it takes. */
  readonly maxWaitS?: number;
}

export interface ListArguments extends DataArguments {
  /** As typed, one by one; empty = all. */
  readonly states: readonly string[];
  readonly profile?: string;
}

export interface RetryArguments extends DataArguments {
  readonly ids: readonly string[];
  readonly all: boolean;
  readonly profile?: string;
  readonly code?: string;
}

export interface VerifyArguments extends DataArguments {
  readonly config?: string;
  readonly profile?: string;
}

export interface DoctorArguments extends DataArguments {
  readonly config?: string;
}

/** What the program was asked to do. */
export type Asked =
  | { readonly command: 'help'; readonly about?: CommandName }
  | { readonly command: 'version' }
  | { readonly command: 'run'; readonly run: RunArguments }
  | { readonly command: 'status'; readonly status: DataArguments }
  | { readonly command: 'list'; readonly list: ListArguments }
  | { readonly command: 'retry'; readonly retry: RetryArguments }
  | { readonly command: 'verify'; readonly verify: VerifyArguments }
  | { readonly command: 'doctor'; readonly doctor: DoctorArguments };

/** Reads the command line. Throws UnusableError with the usage. */
export function readArguments(argv: readonly string[]): Asked {
  const { command, values, operands } = parseLine(argv);
  if (values.help) return command === undefined ? { command: 'help' } : { command: 'help', about: command };
  if (values.version) return { command: 'version' };
  if (command === undefined) throw mistake('no command was given');
  if (commandOf(command).operands === undefined && operands.length > 0)
    throw mistake(`"${operands.join(' ')}" is not expected after "${command}"`, command);
  return asked(command, values, operands);
}

/** The data directory a command line names; undefined when it needs none. */
export function dataDirOf(given: Asked): string | undefined {
  if (given.command === 'help' || given.command === 'version') return undefined;
  const [found] = Object.values(given).flatMap((part) => (typeof part === 'object' ? part.dataDir : []));
  return found;
}

function asked(command: CommandName, values: Values, operands: readonly string[]): Asked {
  const needed = (name: 'config' | 'data-dir', value: string): string => {
    const given = values[name];
    if (given !== undefined) return given;
    throw mistake(`--${name} ${value} is missing`, command);
  };
  const config = commandOf(command).needs.includes('config') ? needed('config', 'FILE') : '';
  const basics = { dataDir: needed('data-dir', 'DIR'), json: values.json ?? false };
  const profile = values.profile === undefined ? {} : { profile: values.profile };
  const optionalConfig = values.config === undefined ? {} : { config: values.config };
  switch (command) {
    case 'run':
      return { command, run: { ...basics, config, ...runChoices(values) } };
    case 'status':
      return { command, status: basics };
    case 'list':
      return { command, list: { ...basics, ...profile, states: values.state?.split(',') ?? [] } };
    case 'retry':
      return { command, retry: { ...basics, ...profile, ...retryChoices(values), ids: operands } };
    case 'verify':
      return { command, verify: { ...basics, ...profile, ...optionalConfig } };
    case 'doctor':
      return { command, doctor: { ...basics, ...optionalConfig } };
  }
}

function runChoices(values: Values): Pick<RunArguments, 'once' | 'dryRun' | 'maxWaitS'> {
  const { once = false, 'dry-run': dryRun = false, 'max-wait': wait } = values;
  if (wait !== undefined && !once) throw mistake('--max-wait goes with --once only', 'run');
  return { once, dryRun, ...(wait === undefined ? {} : { maxWaitS: seconds(wait) }) };
}

function retryChoices(values: Values): Pick<RetryArguments, 'all' | 'code'> {
  return { all: values.all ?? false, ...(values.code === undefined ? {} : { code: values.code }) };
}

function seconds(text: string): number {
  if (/^\d{1,9}(\.\d{1,3})?$/.test(text)) return Number(text);
  throw mistake(`--max-wait takes a number of seconds, not "${text}"`, 'run');
}
