import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { withoutIsolates } from '../shared/language/isolate.ts';
import { words } from '../shared/language/words.ts';
import type { Outcome } from '../shared/outcome.ts';
import type { HistoryPage } from '../shared/pages.ts';
import { HISTORY_CSV_HEAD, historyCsvRow, historyJsonRow } from './history-row.ts';
import { localDay } from './local-day.ts';

export type HistoryFormat = 'csv' | 'json';

/** The history says what an agency does for whom: its owner alone reads the file. */
const OWNER_ONLY = 0o600;

/** How a list becomes a file: what stands before the entries, between them and behind them. */
interface Layout {
  readonly head: string;
  readonly row: (entry: HistoryPage['entries'][number]) => string;
  readonly between: string;
  readonly end: string;
}

const LAYOUTS: { readonly [Format in HistoryFormat]: Layout } = {
  // The mark at the start tells spreadsheets that this is UTF-8.
  csv: {
    head: `\uFEFF${HISTORY_CSV_HEAD}\r\n`,
    row: (entry) => `${historyCsvRow(entry)}\r\n`,
    between: '',
    end: '',
  },
  json: { head: '[\n', row: historyJsonRow, between: ',\n', end: '\n]\n' },
};

export interface HistoryExport {
  readonly format: HistoryFormat;
  /** Where the system's dialog said. What lies there is replaced once all is written. */
  readonly file: string;
  /** One page of the history, by the `next` of the page before. */
  readonly page: (after?: string) => HistoryPage;
}

/**
 * Writes the history page by page: between two pages everything else has its turn. A write that fails leaves what
 * was there before.
 */
export async function exportHistory(wanted: HistoryExport): Promise<Outcome<{ readonly written: number }>> {
  const part = `${wanted.file}.${randomBytes(4).toString('hex')}.part`;
  try {
    const written = await writePages(part, wanted);
    await rename(part, wanted.file);
    return { done: true, value: { written } };
  } catch (error) {
    await rm(part, { force: true }).catch(() => {});
    if (error instanceof Error && 'syscall' in error && 'code' in error)
      return { done: false, problem: { kind: 'not-written', detail: String(error.code) } };
    throw error;
  }
}

async function writePages(file: string, { format, page }: HistoryExport): Promise<number> {
  const { head, row, between, end } = LAYOUTS[format];
  const handle = await open(file, 'wx', OWNER_ONLY);
  try {
    await handle.writeFile(head);
    let written = 0;
    let after: string | undefined;
    do {
      const { entries, next } = page(after);
      const rows = entries.map(row).join(between);
      await handle.writeFile(written > 0 && entries.length > 0 ? `${between}${rows}` : rows);
      written += entries.length;
      after = next ?? undefined;
    } while (after !== undefined);
    await handle.writeFile(end);
    return written;
  } finally {
    await handle.close();
  }
}

/** "Hotfolder activity 2026-11-21.csv" in the language spoken, by this computer's day. */
export function historyFileName(format: HistoryFormat, epochMs: number): string {
  const date = localDay(epochMs);
  return `${withoutIsolates(words.dialogs.activityFile({ date }))}.${format}`;
}
