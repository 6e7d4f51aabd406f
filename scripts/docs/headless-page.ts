import { z } from 'zod';
import { COMMAND_NAMES, type CommandName, commandOf } from '../../src/cli/arguments/commands.ts';
import { OPTIONS, optionText } from '../../src/cli/arguments/options.ts';
import { ConfigSchema } from '../../src/cli/config/config.ts';
import { commandLine } from '../../src/cli/usage.ts';
import { GENERATED, table } from './markdown.ts';

const HEAD = `# Commands and configuration of the headless program

${GENERATED}

The same as \`hotfolder --help\` and \`hotfolder COMMAND --help\` say. What the commands mean, their exit codes and the
lines of \`--json\` are in [headless.md](headless.md).
`;

function commandPart(name: CommandName): string {
  const { words, more, needs, takes } = commandOf(name);
  const rows = [...needs, ...takes].map((option) => [`\`${optionText(option)}\``, OPTIONS[option].words]);
  const told = [words, more].filter((part) => part !== undefined).join(' ');
  return `### ${name}\n\n\`\`\`\n${commandLine(name)}\n\`\`\`\n\n${told}\n\n${table(['option', 'meaning'], rows)}`;
}

/** A field of the configuration, and the fields of what it holds. */
function fieldRows(name: string, schema: z.ZodType): readonly (readonly string[])[] {
  const may = schema.safeParse(undefined).success ? 'optional' : '';
  const own = [`\`${name}\``, may, schema.description ?? ''];
  const inner = schema instanceof z.ZodDefault ? schema.unwrap() : schema;
  if (!(inner instanceof z.ZodArray) || !(inner.element instanceof z.ZodObject)) return [own];
  return [own, ...shapeRows(`${name}[].`, inner.element)];
}

const shapeRows = (prefix: string, object: z.ZodObject): readonly (readonly string[])[] =>
  Object.entries(object.shape).flatMap(([name, schema]) =>
    schema instanceof z.ZodType ? fieldRows(prefix + name, schema) : [],
  );

/** docs/headless-reference.md, from the tables of the command line and the schema of the configuration. */
export function headlessPage(): string {
  return [
    HEAD,
    '## Commands\n',
    ...COMMAND_NAMES.map(commandPart),
    '## Configuration\n',
    'One JSON file. Paths in it are relative to it. A field that is not in this table is refused.\n',
    table(['field', '', 'meaning'], shapeRows('', ConfigSchema)),
  ].join('\n');
}
