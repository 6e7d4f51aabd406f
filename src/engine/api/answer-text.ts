const MAX_DETAIL = 500;
const MAX_DECODED = 64 * 1024;
// Built from text: the class is the control characters, C0, DEL, C1 and the marks that turn text round.
const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
const ADDRESS = /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'<>]*/gi;

/** The body as text; only its beginning, where `maxBytes` says so. Bytes that are no text become U+FFFD. */
export function decode(body: Uint8Array, maxBytes = body.length): string {
  return new TextDecoder().decode(body.subarray(0, maxBytes));
}

/** The beginning of a body, enough to recognise what it is. */
export const decodeStart = (body: Uint8Array): string => decode(body, MAX_DECODED);

/** The far end's words as one line for people: no control characters, no addresses, at most 500 characters. */
export function plainLine(text: string): string {
  const start = text.slice(0, MAX_DETAIL * 8);
  const line = start.replace(ADDRESS, '[address]').replace(CONTROL, ' ').replace(/\s+/g, ' ').trim();
  return line.length <= MAX_DETAIL ? line : `${cut(line, MAX_DETAIL - 1)}…`;
}

/** Cuts without leaving half of a surrogate pair. */
function cut(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}

/** True for a page instead of an answer: a proxy, a captive portal, a gateway. */
export function looksLikeHtml(text: string): boolean {
  const start = text
    .slice(0, 4_096)
    .replace(/^\uFEFF/, '')
    .replace(/<!--[\s\S]*?-->/g, '');
  return /^\s*<(!doctype html|html|head|body|title|h1|center)\b/i.test(start);
}
