import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Database, number } from '../database.ts';
import { MIGRATIONS } from '../migrations.ts';

/** Where things stand in a database's first 100 bytes: https://www.sqlite.org/fileformat2.html#the_database_header */
const HEADER_BYTES = 100;
const PAGE_SIZE_AT = 16;
const WRITE_VERSION_AT = 18;
const READ_VERSION_AT = 19;
const PAGE_COUNT_AT = 28;
const FREELIST_AT = 32;
const FREE_COUNT_AT = 36;
/** What both versions are where a write-ahead log belongs to the database. */
const WITH_LOG = 2;

/** A way to mend what a database needs to be read at all. `trusted`: what can be read then is what it held. */
export interface Mending {
  readonly trusted: boolean;
  mend(bytes: Buffer): void;
}

/**
 * From the least to the most: nothing but the length; a new header; and the pages that say where each table begins,
 * as each version would have made them in a new database, which is where every database of that version has them.
 */
export function mendings(scratch: string): readonly Mending[] {
  const versions = MIGRATIONS.map((_, index) => templateOf(index + 1, `${scratch}-template`)).toReversed();
  const [newest] = versions;
  return [
    { trusted: true, mend: setLength },
    { trusted: true, mend: (bytes) => newest && newHeader(bytes, newest) },
    ...versions.map((template) => ({
      trusted: false,
      mend(bytes: Buffer) {
        newSchema(bytes, template);
        newHeader(bytes, template);
      },
    })),
  ];
}

/** Opens a mended copy of a database with its log, under the name `copy`. The original is only read. */
export function openMended(path: string, copy: string, mending: Mending): Database {
  removeCopy(copy);
  const bytes = wholePages(readFileSync(path));
  mending.mend(bytes);
  if (existsSync(`${path}-wal`)) {
    copyFileSync(`${path}-wal`, `${copy}-wal`);
    bytes[WRITE_VERSION_AT] = WITH_LOG;
    bytes[READ_VERSION_AT] = WITH_LOG;
  }
  writeFileSync(copy, bytes);
  return new Database(copy);
}

export function removeCopy(copy: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(copy + suffix, { force: true });
}

interface Template {
  readonly bytes: Buffer;
  /** Pages of `sqlite_schema`, from 1. */
  readonly schemaPages: readonly number[];
}

/** An empty database of a version: its pages are those of `sqlite_schema`, and one for each table and index. */
function templateOf(version: number, path: string): Template {
  removeCopy(path);
  const db = new Database(path);
  try {
    db.transaction(() => {
      for (const step of MIGRATIONS.slice(0, version)) db.exec(step);
      db.exec(`PRAGMA user_version = ${version}`);
    });
    const roots = new Set(
      db.all('SELECT rootpage FROM sqlite_schema WHERE rootpage > 0').map((row) => number(row, 'rootpage')),
    );
    const count = number(db.get('PRAGMA page_count') ?? {}, 'page_count');
    const pages = Array.from({ length: count }, (_, index) => index + 1);
    return { bytes: readFileSync(path), schemaPages: pages.filter((page) => !roots.has(page)) };
  } finally {
    db.close();
    removeCopy(path);
  }
}

/** A file that was cut short ends within a page. */
function wholePages(bytes: Buffer): Buffer {
  const size = pageSizeOf(bytes);
  const whole = Math.max(1, Math.ceil(bytes.length / size)) * size;
  return Buffer.concat([bytes, Buffer.alloc(whole - bytes.length)]);
}

const DEFAULT_PAGE_SIZE = 4_096;
function pageSizeOf(bytes: Buffer): number {
  const told = bytes.length < HEADER_BYTES ? 0 : bytes.readUInt16BE(PAGE_SIZE_AT);
  return told >= 512 && Number.isInteger(Math.log2(told)) ? told : DEFAULT_PAGE_SIZE;
}

function setLength(bytes: Buffer): void {
  bytes.writeUInt32BE(bytes.length / pageSizeOf(bytes), PAGE_COUNT_AT);
}

/** Free pages are forgotten: nobody writes to the copy. */
function newHeader(bytes: Buffer, template: Template): void {
  template.bytes.copy(bytes, 0, 0, HEADER_BYTES);
  bytes.writeUInt32BE(0, FREELIST_AT);
  bytes.writeUInt32BE(0, FREE_COUNT_AT);
  setLength(bytes);
}

function newSchema(bytes: Buffer, template: Template): void {
  const size = pageSizeOf(template.bytes);
  for (const page of template.schemaPages)
    template.bytes.copy(bytes, (page - 1) * size, (page - 1) * size, page * size);
}
