/**
 * Short form (also the file ending) → MIME type. "`contentType` is the short form `mov` `png` `mp4` `jpg` `jpeg`
 * in the samples, a MIME type in the prose"; "Types: jpg jpeg png webp gif mp4 mov avi" (API.md).
 * The engine has a table of its own: an oracle does not share the client's mistakes.
 */
const MIME_TYPES: ReadonlyMap<string, string> = new Map([
  ['mov', 'video/quicktime'],
  ['png', 'image/png'],
  ['mp4', 'video/mp4'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['avi', 'video/x-msvideo'],
]);

const KNOWN_MIME_TYPES: ReadonlySet<string> = new Set(MIME_TYPES.values());

/** The MIME type asked for, by short form or by its own name; undefined when it is not on the list. */
export function mimeTypeAsked(contentType: string): string | undefined {
  const asked = contentType.toLowerCase();
  return KNOWN_MIME_TYPES.has(asked) ? asked : MIME_TYPES.get(asked);
}

/** A file name's ending in lower case, without the dot; empty when it has none. */
export function endingOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot < 0 ? '' : fileName.slice(dot + 1).toLowerCase();
}

/** The MIME type a file name's ending stands for. */
export function mimeTypeOfName(fileName: string): string | undefined {
  return MIME_TYPES.get(endingOf(fileName));
}

/** The first short form of a MIME type, used where a name has no ending. */
export function endingOfMimeType(mimeType: string): string {
  for (const [ending, type] of MIME_TYPES) if (type === mimeType) return ending;
  return 'bin';
}
