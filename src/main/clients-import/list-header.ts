import { SEPARATORS, type Separator, splitLine } from './split-line.ts';

/** Which columns hold what, as the first line of a list says. */
export interface Columns {
  /** null: the columns stand apart by blanks, name first. */
  readonly separator: Separator | null;
  readonly nameAt: number;
  readonly keyAt: number;
}

const NAMES: ReadonlySet<string> = new Set([
  'name',
  'client',
  'clientname',
  'title',
  'profiletitle',
  'profilename',
]);
const KEYS: ReadonlySet<string> = new Set(['key', 'profilekey', 'clientkey']);
const BY_BLANKS = /^(?:client name|name|client|title)\s+(?:profile[ _-]?key|key)$/i;

/** "Profile-Key", "profile key" and "profileKey" are one. */
const plain = (cell: string): string => cell.toLowerCase().replace(/[\s_-]/g, '');

/** The columns, where the line is a header: it names a column of names and one of keys. */
export function headerColumns(line: string): Columns | undefined {
  for (const separator of SEPARATORS) {
    const cells = splitLine(line, separator)?.map(plain) ?? [];
    const nameAt = cells.findIndex((cell) => NAMES.has(cell));
    const keyAt = cells.findIndex((cell) => KEYS.has(cell));
    if (nameAt >= 0 && keyAt >= 0) return { separator, nameAt, keyAt };
  }
  return BY_BLANKS.test(line.trim()) ? { separator: null, nameAt: 0, keyAt: 1 } : undefined;
}
