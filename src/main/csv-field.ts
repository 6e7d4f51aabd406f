/** A field of a CSV table: quoted (RFC 4180); one that a spreadsheet would run gets an apostrophe in front (OWASP). */
export function csvField(value: string): string {
  const harmless = /^[\s]*[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}
