'use strict';
// libsql's errors in node:sqlite's shape. The texts are sqlite3_errstr's, by primary result code.
const TEXTS = {
  1: 'SQL logic error',
  3: 'access permission denied',
  4: 'query aborted',
  5: 'database is locked',
  6: 'database table is locked',
  7: 'out of memory',
  8: 'attempt to write a readonly database',
  9: 'interrupted',
  10: 'disk I/O error',
  11: 'database disk image is malformed',
  12: 'unknown operation',
  13: 'database or disk is full',
  14: 'unable to open database file',
  15: 'locking protocol',
  17: 'database schema has changed',
  18: 'string or blob too big',
  19: 'constraint failed',
  20: 'datatype mismatch',
  21: 'bad parameter or other API misuse',
  23: 'authorization denied',
  25: 'column index out of range',
  26: 'file is not a database',
};

/** SQLite's own refusal: `errcode` is the extended code, `errstr` the text of its primary code. */
function sqliteError(message, errcode) {
  const errstr = TEXTS[errcode & 0xff] ?? 'unknown error';
  return Object.assign(new Error(message), { code: 'ERR_SQLITE_ERROR', errcode, errstr });
}

/** A call on a database in the wrong state. */
function invalidState(message) {
  return Object.assign(new Error(message), { code: 'ERR_INVALID_STATE' });
}

/** Does one libsql call; what it throws comes out as node:sqlite would throw it. */
function mapped(call) {
  try {
    return call();
  } catch (error) {
    if (typeof error.rawCode !== 'number') throw error;
    throw sqliteError(error.message.replace(/^SQLite (?:error|failure): `?(.*?)`?$/s, '$1'), error.rawCode);
  }
}

module.exports = { sqliteError, invalidState, mapped };
