import { Database, number, type Row, textOrNull } from './database.ts';
import { MIGRATIONS } from './migrations.ts';

/** What a database says and shows of its version. */
export type FoundVersion =
  | {
      readonly kind: 'known';
      readonly version: number /** Its number said so too. */;
      readonly told: boolean;
    }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'unknown' };

type Schema = ReadonlyMap<string, string>;

/**
 * The version of a database by what is in it: its number is four bytes that may be damaged, its tables are not all
 * damaged to the tables of another version. Every step of MIGRATIONS changes the schema. Throws what SQLite says to
 * a schema that it cannot read.
 */
export function foundVersion(db: Database): FoundVersion {
  const told = number(db.get('PRAGMA user_version') ?? {}, 'user_version');
  const schema = schemaOf(db);
  const known = knownSchemas();
  const version = known.reduce((last, one, index) => (holds(schema, one) ? index : last), 0);
  const isNewer = told > MIGRATIONS.length && !(version > 0 && schema.size === known[version]?.size);
  if (isNewer) return { kind: 'newer', version: told };
  if (version > 0) return { kind: 'known', version, told: version === told };
  return schema.size === 0 ? { kind: 'known', version: 0, told: told === 0 } : { kind: 'unknown' };
}

/** What stands in `sqlite_schema`, SQLite's own tables left out. */
function schemaOf(db: Database): Schema {
  const rows = db.all(`SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite#_%' ESCAPE '#'`);
  return new Map(rows.map((row: Row) => [textOrNull(row, 'name') ?? '', textOrNull(row, 'sql') ?? '']));
}

/** The schemas of all versions, from the empty one on. */
function knownSchemas(): readonly Schema[] {
  const db = new Database(':memory:');
  try {
    const schemas = [schemaOf(db)];
    for (const step of MIGRATIONS) {
      db.exec(step);
      schemas.push(schemaOf(db));
    }
    return schemas;
  } finally {
    db.close();
  }
}

/** What somebody else added (an index of their own) is no damage. */
const holds = (schema: Schema, known: Schema): boolean =>
  [...known].every(([name, sql]) => schema.get(name) === sql);
