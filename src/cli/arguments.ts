import { type CommandName, commandOf } from './arguments/commands.ts';
import { optionText } from './arguments/options.ts';
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

export interface AddArguments extends DataArguments {
  readonly files: readonly string[];
  readonly profile: string;
  readonly config: string;
  /** False: the files are written down and left to the next run. */
  readonly wait: boolean;
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

export interface DiagnosticsArguments extends DataArguments {
  /** A file that is not there yet; absent = stdout. */
  readonly out?: string;
}

export interface DoctorArguments extends DataArguments {
  readonly config?: string;
}

/** What the program was asked to do. */
export type Asked =
  | { readonly command: 'help'; readonly about?: CommandName }
  | { readonly command: 'version' }
  | { readonly command: 'run'; readonly run: RunArguments }
  | { readonly command: 'add'; readonly add: AddArguments }
  | { readonly command: 'status'; readonly status: DataArguments }
  | { readonly command: 'list'; readonly list: ListArguments }
  | { readonly command: 'retry'; readonly retry: RetryArguments }
  | { readonly command: 'verify'; readonly verify: VerifyArguments }
  | { readonly command: 'doctor'; readonly doctor: DoctorArguments }
  | { readonly command: 'diagnostics'; readonly diagnostics: DiagnosticsArguments };

/** Reads the command line. Throws UnusableError with the usage. */
export function readArguments(argv: readonly string[]): Asked {
  const { command, values, operands } = parseLine(argv);
  if (values.help) return command === undefined ? { command: 'help' } : { command: 'help', about: command };
  if (values.version) return { command: 'version' };
  if (command === undefined) throw mistake('no command was given');
  if (commandOf(command).operands === undefined && operands.length > 0)
    throw mistake(`"${operands.join(' ')}" is not expected after "${command}"`, command);
  if (command === 'add' && operands.length === 0) throw mistake('no files were named', command);
  return asked(command, values, operands);
}

/** The data directory a command line names; undefined when it needs none. */
export function dataDirOf(given: Asked): string | undefined {
  if (given.command === 'help' || given.command === 'version') return undefined;
  const [found] = Object.values(given).flatMap((part) => (typeof part === 'object' ? part.dataDir : []));
  return found;
}

function asked(command: CommandName, values: Values, operands: readonly string[]): Asked {
  const missing = commandOf(command).needs.find((name) => values[name] === undefined);
  if (missing !== undefined) throw mistake(`${optionText(missing)} is missing`, command);
  const basics = { dataDir: values['data-dir'] ?? '', json: values.json ?? false };
  const config = values.config ?? '';
  const profile = values.profile === undefined ? {} : { profile: values.profile };
  const optionalConfig = values.config === undefined ? {} : { config: values.config };
  switch (command) {
    case 'run':
      return { command, run: { ...basics, config, ...runChoices(values) } };
    case 'add':
      return { command, add: { ...basics, config, ...addChoices(values), files: operands } };
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
    case 'diagnostics':
      return {
        command,
        diagnostics: { ...basics, ...(values.out === undefined ? {} : { out: values.out }) },
      };
  }
}

function runChoices(values: Values): Pick<RunArguments, 'once' | 'dryRun' | 'maxWaitS'> {
  const { once = false, 'dry-run': dryRun = false, 'max-wait': wait } = values;
  if (wait !== undefined && !once) throw mistake('--max-wait goes with --once only', 'run');
  return { once, dryRun, ...maxWait(wait, 'run') };
}

function addChoices(values: Values): Pick<AddArguments, 'profile' | 'wait' | 'maxWaitS'> {
  const { 'no-wait': noWait = false, 'max-wait': wait, profile = '' } = values;
  if (noWait && (values.wait || wait !== undefined))
    throw mistake(`--no-wait does not go with --${values.wait ? 'wait' : 'max-wait'}`, 'add');
  return { profile, wait: !noWait, ...maxWait(wait, 'add') };
}

function retryChoices(values: Values): Pick<RetryArguments, 'all' | 'code'> {
  return { all: values.all ?? false, ...(values.code === undefined ? {} : { code: values.code }) };
}

function maxWait(text: string | undefined, command: CommandName): { readonly maxWaitS?: number } {
  if (text === undefined) return {};
  if (/^\d{1,9}(\.\d{1,3})?$/.test(text)) return { maxWaitS: Number(text) };
  throw mistake(`--max-wait takes a number of seconds, not "${text}"`, command);
}
