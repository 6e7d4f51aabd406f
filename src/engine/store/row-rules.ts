import { ADVICE } from '../../shared/failure.ts';
import { type Database, number } from './database.ts';

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');
const oneOf = (column: string, ...words: readonly string[]): string => `${column} IN (${quoted(words)})`;
const digits = (column: string): string => `(${column} <> '' AND ${column} NOT GLOB '*[^0-9]*')`;
/** Nanoseconds before 1970 have a sign. */
const signedDigits = (column: string): string => digits(`ltrim(${column}, '-')`);
/** A code that was ever released stays one, so that an old row can be told. */
const failure = (column: string): string =>
  `(json_valid(${column}) AND json_extract(${column}, '$.code') IN (${quoted(Object.keys(ADVICE))}))`;

const VERSION = `${signedDigits('mtime_ns')} AND ${digits('dev')} AND ${digits('ino')} AND size >= 0 AND path <> ''`;
const CLAIM = 'fingerprint IS NOT NULL AND last_byte_at IS NOT NULL';

/**
 * What every row keeps to beyond its columns' types, per table, as SQL. A row that does not is damaged: no program of
 * ours writes it, and none could work with it.
 */
export const ROW_RULES: Readonly<Record<string, string>> = {
  profiles: `${oneOf('state', 'unchecked', 'working', 'refused', 'key-missing')} AND colour BETWEEN 1 AND 12`,
  roots: `${oneOf('existing', 'upload', 'leave')} AND ${oneOf('after_upload', 'leave', 'move', 'trash')}
    AND stability_ms >= 0 AND (rules IS NULL OR json_valid(rules))`,
  uploads: `${VERSION} AND generation >= 1 AND attempt >= 1 AND ${oneOf('way', 'signed', 'direct')}
    AND (claimed = 0 OR state = 'done' OR ${CLAIM})
    AND CASE state
      WHEN 'queued' THEN 1
      WHEN 'sending' THEN 1
      WHEN 'finishing' THEN claimed = 1
      WHEN 'sent' THEN claimed = 1
      WHEN 'waiting' THEN until IS NOT NULL AND ${failure('failure')}
      WHEN 'blocked' THEN ${failure('failure')}
      WHEN 'failed' THEN ${failure('failure')}
      WHEN 'done' THEN claimed = 1 AND access_url IS NOT NULL AND fingerprint IS NOT NULL
        AND done_at IS NOT NULL AND size_known IS NOT NULL
      WHEN 'closed' THEN ${oneOf('closed_reason', 'superseded', 'vanished', 'cancelled', 'known')}
      ELSE 0 END`,
  files: `${VERSION} AND CASE fate
      WHEN 'upload' THEN upload_id IS NOT NULL
      WHEN 'baseline' THEN sample IS NOT NULL
      WHEN 'ignored' THEN reason IS NOT NULL
      WHEN 'inbox' THEN 1
      ELSE 0 END`,
  given_files: 'earlier IS NULL OR json_valid(earlier)',
  holds: `${oneOf('scope', 'account', 'profile')} AND ${failure('failure')}`,
  pauses: oneOf('scope', 'all', 'profile', 'root', 'off'),
  media_lists: 'json_valid(items)',
  media_list_parts: 'json_valid(items)',
  upload_events: 'detail IS NULL OR json_valid(detail)',
  public_links: `failure IS NULL OR ${failure('failure')}`,
};

/** How many rows of a table break its rule, and the SQL condition that finds them. */
export const breaksRule = (table: string): string => `NOT coalesce((${ROW_RULES[table] ?? '1'}), 0)`;

/** The first table that holds a row which breaks its rule. */
export function tableWithDamagedRow(db: Database): string | undefined {
  return Object.keys(ROW_RULES).find(
    (table) =>
      number(db.get(`SELECT EXISTS (SELECT 1 FROM ${table} WHERE ${breaksRule(table)}) AS n`) ?? {}, 'n') ===
      1,
  );
}
