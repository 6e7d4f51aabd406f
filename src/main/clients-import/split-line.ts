import Papa from 'papaparse';

/** What may stand between name and key. */
export const SEPARATORS = ['\t', ';', ','] as const;
export type Separator = (typeof SEPARATORS)[number];

/** The cells of one line, without quotes and blanks around them; undefined when a quote is never closed. */
export function splitLine(line: string, separator: Separator): readonly string[] | undefined {
  const { data, errors } = Papa.parse<string[]>(line, { delimiter: separator });
  if (errors.some(({ type }) => type === 'Quotes')) return undefined;
  return (data[0] ?? []).map(bare);
}

/** A cell as it is meant: some programs put a blank before the quote, and then the quote stays. */
export function bare(cell: string): string {
  const trimmed = cell.trim();
  return /^"[^"]*"$/.test(trimmed) ? trimmed.slice(1, -1).trim() : trimmed;
}
