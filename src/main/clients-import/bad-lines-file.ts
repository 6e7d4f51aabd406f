import Papa from 'papaparse';
import type { ImportLine } from '../../shared/client-import.ts';
import { importFaultWords } from '../../shared/import-fault-words.ts';
import { words } from '../../shared/language/words.ts';

/** The name of the file that is proposed. */
export const BAD_LINES_NAME = 'clients-to-correct.csv';

/**
 * Lines that need the person, as a table to correct and to read again: number, name, the key's last four characters
 * where the whole key belongs, and why. Made for spreadsheets: with their mark of UTF-8, and formulas defused.
 */
export function badLinesFile(lines: readonly ImportLine[]): string {
  const rows = lines.map((line) => ({
    line: line.line,
    name: line.name,
    'profile key': line.keyLast4 === '' ? '' : `…${line.keyLast4}`,
    reason: reasonOf(line),
  }));
  return `\uFEFF${Papa.unparse(rows, { escapeFormulae: true })}\r\n`;
}

function reasonOf({ verdict }: ImportLine): string {
  if (verdict.kind === 'bad') return verdict.faults.map(importFaultWords).join('. ');
  if (verdict.kind !== 'refused') return '';
  const { detail } = verdict.failure;
  return detail === '' ? words.import.results.refused : words.import.refusedSaying({ detail });
}
