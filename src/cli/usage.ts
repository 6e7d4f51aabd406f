import { COMMAND_NAMES, type CommandName, commandOf } from './arguments/commands.ts';
import { OPTIONS, type OptionName, optionText } from './arguments/options.ts';

/** The exit codes in one breath; docs/headless.md has them at length. */
const EXIT_CODES = `Exit codes: 0 all done, 2 unusable configuration or arguments, 3 something failed or is blocked,
4 still waiting after --max-wait, 1 a bug.`;

/** `hotfolder run --config FILE --data-dir DIR [--once] …` */
export function commandLine(name: CommandName): string {
  const { operands, needs, takes } = commandOf(name);
  const parts = [...needs.map(optionText), ...takes.map((option) => `[${optionText(option)}]`)];
  return ['hotfolder', name, ...parts, ...(operands === undefined ? [] : [operands])].join(' ');
}

const listed = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
};

/** Letters of a line of the help. */
const WIDTH = 100;

function wrapped(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

const optionRow = (name: OptionName): readonly [string, string] => [optionText(name), OPTIONS[name].words];

/** The overview of all commands: shown for `--help`, and after a mistake in the command itself. */
export const USAGE = `Usage: hotfolder COMMAND [OPTIONS]

${listed(COMMAND_NAMES.map((name) => [name, commandOf(name).words]))}

"hotfolder COMMAND --help" tells a command's options, "hotfolder --version" the version.

${EXIT_CODES}`;

/** The help of one command; of all commands when none is named. */
export function usage(about?: CommandName): string {
  if (about === undefined) return USAGE;
  const { words, more, needs, takes } = commandOf(about);
  return `Usage:
  ${commandLine(about)}

${wrapped([words, more].filter((part) => part !== undefined).join(' '))}

${listed([...needs, ...takes, 'help' as const].map(optionRow))}

${EXIT_CODES}`;
}
