/** What a function gives on a computer in a time zone. */
export function inZone<Value>(zone: string, read: () => Value): Value {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    return read();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}
