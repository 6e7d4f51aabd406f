/** One letter as letters are compared: `ß` is `ss`, a final sigma a sigma; the dotless i of Turkish stays its own. */
const folded = (letter: string): string => (letter === 'ı' ? letter : letter.toUpperCase().toLowerCase());

/**
 * A name of a client or of a folder as the two are compared: composed, without blanks around it, and without regard
 * to capitals.
 */
export const plainName = (name: string): string =>
  [...name.normalize('NFC').trim()].map(folded).join('').normalize('NFC');
