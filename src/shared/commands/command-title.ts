import { words } from '../language/words.ts';
import type { Words } from '../language/words-type.ts';

type Groups = Words['commands'];

/** A command's name, which is that of its title among the messages: `file.add-files`. */
export type CommandName = {
  [Group in keyof Groups]: `${Group}.${keyof Groups[Group] & string}`;
}[keyof Groups];

/** A command in words, verb first, as it stands in the menu, the palette and the sheet of keys. */
export function commandTitle(name: CommandName): string {
  const [group = '', title = ''] = name.split('.');
  const groups: { readonly [group: string]: { readonly [title: string]: string } } = words.commands;
  return groups[group]?.[title] ?? name;
}
