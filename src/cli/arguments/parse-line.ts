import { type ParseArgsConfig, parseArgs } from 'node:util';
import { closeNames } from '../config/close-names.ts';
import { UnusableError } from '../unusable-error.ts';
import { usage } from '../usage.ts';
import { COMMAND_NAMES, type CommandName, commandOf, isCommand } from './commands.ts';
import { OPTION_NAMES, OPTIONS, type OptionName } from './options.ts';

const PARSED = Object.fromEntries(
  OPTION_NAMES.map((name) => {
    const { type } = OPTIONS[name];
    return [name, name === 'help' ? { type, short: 'h' } : { type }];
  }),
) as NonNullable<ParseArgsConfig['options']>;

/** The values of a command line's options. */
export type Values = {
  readonly [Name in OptionName]?: (typeof OPTIONS)[Name]['type'] extends 'string' ? string : boolean;
};

/** A command line, taken apart. The command is missing where only help or the version is asked for. */
export interface Line {
  readonly command: CommandName | undefined;
  readonly values: Values;
  readonly operands: readonly string[];
}

/** Refuses a command line in one sentence, with the usage that helps. */
export const mistake = (words: string, about?: CommandName): UnusableError =>
  new UnusableError(`hotfolder: ${words}\n\n${usage(about)}`);

/** Takes a command line apart. Throws UnusableError for an option or a command that is not known. */
export function parseLine(argv: readonly string[]): Line {
  const [first, ...more] = parse(argv, false).positionals;
  const command = first !== undefined && isCommand(first) ? first : undefined;
  refuseUnknownOptions(argv, command);
  const values: Values = parse(argv, true, command).values;
  if (first !== undefined && command === undefined) throw unknownCommand(first);
  return { command, values, operands: more };
}

function parse(argv: readonly string[], strict: boolean, about?: CommandName) {
  try {
    return parseArgs({ args: [...argv], options: PARSED, allowPositionals: true, strict });
  } catch (error) {
    throw mistake(error instanceof Error ? error.message : String(error), about);
  }
}

function unknownCommand(name: string): UnusableError {
  const [close] = closeNames(name, COMMAND_NAMES);
  return mistake(`"${name}" is not a command${close === undefined ? '' : `; did you mean ${close}?`}`);
}

function refuseUnknownOptions(argv: readonly string[], command: CommandName | undefined): void {
  const { tokens } = parseArgs({
    args: [...argv],
    options: PARSED,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'option') refuseUnknown(token.rawName, token.name, command);
  }
}

function refuseUnknown(raw: string, name: string, command: CommandName | undefined): void {
  const known =
    command === undefined ? undefined : [...commandOf(command).needs, ...commandOf(command).takes];
  if (name === 'help' || name === 'version' || known?.some((one) => one === name)) return;
  const exists = OPTION_NAMES.some((one) => one === name);
  if (exists && command === undefined) return;
  if (exists) throw mistake(`${raw} does not go with ${command}`, command);
  const [close] = closeNames(name, known ?? OPTION_NAMES);
  const advice = close === undefined ? '' : `; did you mean --${close}?`;
  throw mistake(`${raw} is not an option${advice}`, command);
}
