import { looksLikeKey, mayBeKey } from './key-shape.ts';
import type { Columns } from './list-header.ts';
import { bare, SEPARATORS, type Separator, splitLine } from './split-line.ts';

/** Name and key as they stand in one line, each possibly empty. */
export interface NameAndKey {
  readonly name: string;
  readonly key: string;
}

/** How the lines of a list are read: by its header's columns, or by the separator most of them have. */
export interface Layout {
  readonly columns: Columns | undefined;
  /** The likeliest first. */
  readonly separators: readonly Separator[];
}

/** Lines looked at to find the separator. */
const SAMPLE = 50;
/** Blanks that stand for a separator: a tab, or two and more. */
const WIDE_GAP = /\t|\s{2,}/;

/** Separators by how many lines hold a key once they are split by them. */
export function likelySeparators(lines: readonly string[]): readonly Separator[] {
  const sample = lines.slice(0, SAMPLE);
  const votes = new Map(
    SEPARATORS.map((separator) => [
      separator,
      sample.filter((line) => firstTwo(line, separator)?.some(looksLikeKey)).length,
    ]),
  );
  return [...SEPARATORS].sort((one, other) => (votes.get(other) ?? 0) - (votes.get(one) ?? 0));
}

/** Name and key of one line; undefined when a quote is opened and never closed. */
export function readCells(line: string, { columns, separators }: Layout): NameAndKey | undefined {
  if (columns !== undefined && columns.separator !== null && line.includes(columns.separator)) {
    const cells = splitLine(line, columns.separator);
    return cells && { name: cells[columns.nameAt] ?? '', key: cells[columns.keyAt] ?? '' };
  }
  return withoutHeader(line, separators);
}

/** Name first, then key; what comes after is left alone. */
function withoutHeader(line: string, separators: readonly Separator[]): NameAndKey | undefined {
  const split = separators.flatMap((separator) => {
    const cells = firstTwo(line, separator);
    return cells === undefined ? [] : [cells];
  });
  const sure = split.find((cells) => cells.some(looksLikeKey));
  if (sure !== undefined) return named(sure);
  const blanks = byBlanks(line);
  if (blanks !== undefined) return blanks;
  const [first] = split;
  if (first !== undefined) return named(first);
  // A separator is there, and yet no cells: the quotes are at fault.
  if (line.includes('"') && separators.some((separator) => line.includes(separator))) return undefined;
  return looksLikeKey(bare(line)) ? { name: '', key: bare(line) } : { name: bare(line), key: '' };
}

/** Undefined where the separator does not split the line. */
function firstTwo(line: string, separator: Separator): readonly string[] | undefined {
  if (!line.includes(separator)) return undefined;
  const cells = splitLine(line, separator);
  return cells !== undefined && cells.length > 1 ? cells.slice(0, 2) : undefined;
}

const named = ([name = '', key = '']: readonly string[]): NameAndKey => ({ name, key });

/** "Acme Coffee  KEY-1": the last word, where it may be a key or stands well apart. */
function byBlanks(line: string): NameAndKey | undefined {
  const text = line.trim();
  const key = text.split(/\s+/).at(-1) ?? '';
  const before = text.slice(0, text.length - key.length);
  const isSeparated = SEPARATORS.some((one) => key.includes(one) || before.trimEnd().endsWith(one));
  if (before === '' || isSeparated) return undefined;
  const gap = before.slice(before.trimEnd().length);
  if (!mayBeKey(key) && !WIDE_GAP.test(gap)) return undefined;
  return { name: bare(before), key: bare(key) };
}
