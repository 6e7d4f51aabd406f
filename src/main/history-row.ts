import type { HistoryEntry } from '../shared/model.ts';
import { csvField } from './csv-field.ts';

/** What is told of an entry outside the window: no path of the system, no key, no address but the media's own link. */
interface HistoryRow {
  /** When it ended, ISO 8601 in UTC. */
  readonly ended: string;
  readonly client: string;
  readonly file: string;
  /** The folder as text for people. */
  readonly folder: string;
  readonly bytes: number;
  readonly result: 'up' | 'not sent';
  /** A failure's code (docs/troubleshooting.md), why it was closed (`cancelled`, `known`), or nothing. */
  readonly reason: string | null;
  /** The far end's own words. */
  readonly detail: string | null;
  readonly link: string | null;
  readonly linkEnds: string | null;
  readonly linkGone: string | null;
  readonly found: string;
  /** 1 for the first upload of a content. */
  readonly generation: number;
  readonly description: string | null;
}

/** The columns of the table, in their order. */
const COLUMNS = [
  'ended',
  'client',
  'file',
  'folder',
  'bytes',
  'result',
  'reason',
  'detail',
  'link',
  'linkEnds',
  'linkGone',
  'found',
  'generation',
  'description',
] as const satisfies readonly (keyof HistoryRow)[];

/** The table's first line. */
export const HISTORY_CSV_HEAD = COLUMNS.map(csvField).join(',');

/** An entry as one line of CSV, without its line end. */
export function historyCsvRow(entry: HistoryEntry): string {
  const row = rowOf(entry);
  return COLUMNS.map((name) => csvField(String(row[name] ?? ''))).join(',');
}

/** An entry as one line of JSON. */
export const historyJsonRow = (entry: HistoryEntry): string => JSON.stringify(rowOf(entry));

function rowOf({ upload, at, client }: HistoryEntry): HistoryRow {
  const isUp = upload.stage === 'done' || upload.closed === 'known';
  return {
    ended: time(at),
    client,
    file: upload.fileName,
    folder: upload.folder,
    bytes: upload.sizeBytes,
    result: isUp ? 'up' : 'not sent',
    reason: upload.failure?.code ?? upload.closed,
    detail: upload.failure?.detail || null,
    link: upload.accessUrl,
    linkEnds: upload.expiresAt === null ? null : time(upload.expiresAt),
    linkGone: upload.goneAt === null ? null : time(upload.goneAt),
    found: time(upload.foundAt),
    generation: upload.generation,
    description: upload.description,
  };
}

const time = (epochMs: number): string => new Date(epochMs).toISOString();
