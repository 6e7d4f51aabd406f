/** How many letters before the ending stay in view: versions live there ("…teaser_v4.mp4"). */
const KEPT_LETTERS = 4;

/** Splits a name so that its middle can give way: the stem's start, and its last four letters with the ending. */
export function splitFileName(fileName: string): readonly [start: string, end: string] {
  const letters = [...fileName];
  const dot = letters.lastIndexOf('.');
  const stemLength = dot > 0 ? dot : letters.length;
  const cut = Math.max(0, stemLength - KEPT_LETTERS);
  return [letters.slice(0, cut).join(''), letters.slice(cut).join('')];
}
