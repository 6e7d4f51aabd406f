import { Secret } from '../../engine/secret.ts';
import type { ImportFault } from '../../shared/client-import.ts';
import { holdsKey, keyFault, withoutKeys } from './key-shape.ts';
import { headerColumns } from './list-header.ts';
import { type Layout, likelySeparators, readCells } from './read-cells.ts';

/** One client of a list, and what is wrong with its line taken by itself. The name holds no key. */
export interface ListedClient {
  readonly line: number;
  readonly name: string;
  readonly key: Secret | null;
  /** About the key first, then about the name. */
  readonly faults: readonly ImportFault[];
}

export interface ReadList {
  readonly clients: readonly ListedClient[];
  /** There were more clients than asked for. */
  readonly more: boolean;
}

/** One line as it stands in the text. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** The contract's longest name. */
const MAX_NAME_LENGTH = 120;
/** Longer than any name and key together with the columns around them. */
const MAX_LINE_LENGTH = 2_000;
/** Blank lines and comments are no clients, but a list of nothing else must end as well. */
const LINES_PER_CLIENT = 10;

/** A list before its lines are read one by one: which lines there are, and how they are to be read. */
export interface ListLines extends Pick<ReadList, 'more'> {
  readonly lines: readonly Line[];
  readonly layout: Layout;
}

/** Reads at most `most` clients: comma, semicolon, tab or blanks between name and key, with or without a header. */
export function readList(text: string, most: number): ReadList {
  const { lines, layout, more } = listLines(text, most);
  return { clients: lines.map((line) => readLine(line, layout)), more };
}

/** The lines of a list and their layout: quick whatever the text is, so that the reading itself can be done in parts. */
export function listLines(text: string, most: number): ListLines {
  const { lines, more } = contentLines(text, most);
  const [first, ...rest] = lines;
  const columns = first && first.text.length <= MAX_LINE_LENGTH ? headerColumns(first.text) : undefined;
  const body = columns === undefined ? lines : rest;
  const short = body.filter((line) => line.text.length <= MAX_LINE_LENGTH).map((line) => line.text);
  const layout: Layout = { columns, separators: likelySeparators(short) };
  return { lines: body.slice(0, most), layout, more: more || body.length > most };
}

/** Lines that are neither blank nor comments; one more than asked for, since the first may be a header. */
function contentLines(
  text: string,
  most: number,
): { readonly lines: readonly Line[]; readonly more: boolean } {
  const lines: Line[] = [];
  const ends = /\r\n|\r|\n|$/g;
  let from = text.startsWith('\uFEFF') ? 1 : 0;
  for (let number = 1; number <= most * LINES_PER_CLIENT; number += 1) {
    ends.lastIndex = from;
    const end = ends.exec(text);
    const stop = end?.index ?? text.length;
    const line = text.slice(from, stop);
    if (isContent(line)) lines.push({ number, text: line });
    from = stop + (end?.[0].length ?? 0);
    if (from >= text.length || lines.length > most + 1) break;
  }
  return { lines, more: from < text.length };
}

const isContent = (line: string): boolean => line.trim() !== '' && !/^\s*(#|\/\/)/.test(line);

/** One client of a list. */
export function readLine({ number, text }: Line, layout: Layout): ListedClient {
  if (text.length > MAX_LINE_LENGTH) return unread(number, 'line-too-long');
  const cells = readCells(text, layout);
  if (cells === undefined) return unread(number, 'quote-open');
  // Control characters and runs of blanks are no part of a name.
  const name = cells.name.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  const wrong = keyFault(cells.key);
  return {
    line: number,
    name: withoutKeys(name),
    key: cells.key === '' ? null : new Secret(cells.key),
    faults: [...(wrong === undefined ? [] : [{ kind: wrong }]), ...nameFaults(name)],
  };
}

function nameFaults(name: string): readonly ImportFault[] {
  if (name === '') return [{ kind: 'no-name' }];
  if (holdsKey(name)) return [{ kind: 'key-in-name' }];
  return name.length > MAX_NAME_LENGTH ? [{ kind: 'name-too-long' }] : [];
}

/** Nothing of it is shown: nobody knows which part is the key. */
const unread = (line: number, kind: 'line-too-long' | 'quote-open'): ListedClient => ({
  line,
  name: '',
  key: null,
  faults: [{ kind }],
});
