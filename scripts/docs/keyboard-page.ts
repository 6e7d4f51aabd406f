import { type Keys, keyText, type Platform } from '../../src/shared/commands/accelerator.ts';
import { type CommandGroup, commandGroups } from '../../src/shared/commands/command-groups.ts';
import { GENERATED, table } from './markdown.ts';

const HEAD = `# Keyboard

${GENERATED}

Every command that the menus, the palette and the window's own list (\`?\`) name. What has no keys is in the menu and
in the palette. Shortcuts of one place work while something there has the focus, and never while you type.
`;

/** Where Windows and Linux differ both are told. */
function elsewhere(keys: Keys): string {
  const [windows, linux] = (['windows', 'linux'] as const).map((platform: Platform) =>
    keyText(keys, platform),
  );
  return windows === linux ? (windows ?? '') : `${windows} (Windows), ${linux} (Linux)`;
}

function groupPart({ title, commands }: CommandGroup): string {
  const rows = commands.map(({ words, keys }) => [
    words,
    keys === undefined ? '' : elsewhere(keys),
    keys === undefined ? '' : keyText(keys, 'mac'),
  ]);
  return `## ${title}\n\n${table(['command', 'Windows and Linux', 'Mac'], rows)}`;
}

/** docs/keyboard.md, from the registry of commands. */
export const keyboardPage = (): string => [HEAD, ...commandGroups().map(groupPart)].join('\n');
