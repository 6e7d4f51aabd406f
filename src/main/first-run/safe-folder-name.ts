/** Longest name of a folder that is made, bytes of UTF-8: encrypted homes take 143, and a number may follow. */
const MAX_BYTES = 100;
/** Invisible or without meaning in a name: controls, direction marks, halves of characters, private ones. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;
/** What some system takes for a separator, a drive, a pattern or a stream. */
const SPECIAL = /[<>:"/\\|?*]/g;
/** Names of devices on Windows, whatever follows their first full stop. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/i;
/** Hidden folders begin with a full stop; Windows drops blanks and full stops at the end. */
const EDGES = /^[\s.]+|[\s.]+$/gu;
/** For a name that nothing is left of. */
const NAMELESS = 'Client';

/** A folder's name on every system, from a client's name, whatever stands in that. Never empty, never a path. */
export function safeFolderName(client: string): string {
  const plain = client
    .normalize('NFC')
    .replace(/\s/gu, ' ')
    .replace(UNSEEN, '')
    .replace(SPECIAL, '-')
    .replace(/ {2,}/g, ' ')
    .replace(EDGES, '');
  const name = cut(plain).replace(EDGES, '');
  if (name === '') return NAMELESS;
  return DEVICE.test(name) ? `_${name}` : name;
}

/** As many whole characters as fit. */
function cut(name: string): string {
  let kept = '';
  for (const character of name) {
    if (Buffer.byteLength(kept + character) > MAX_BYTES) break;
    kept += character;
  }
  return kept;
}

/**
 * A name for each, in their order, all different and unlike every `taken` one, also where letters are folded:
 * "Acme", "ACME 2".
 */
export function folderNames(clients: readonly string[], taken: readonly string[]): readonly string[] {
  const used = new Set(taken.map(folded));
  return clients.map((client) => {
    const name = safeFolderName(client);
    let free = name;
    for (let count = 2; used.has(folded(free)); count += 1) free = `${name} ${count}`;
    used.add(folded(free));
    return free;
  });
}

const folded = (name: string): string => name.normalize('NFKC').toLowerCase();
