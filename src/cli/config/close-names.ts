/** How many letters one name is from another (Levenshtein), upper and lower case alike. */
function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...one.toLowerCase()].entries()) {
    const current = [row + 1];
    for (const [column, found] of [...other.toLowerCase()].entries()) {
      const replaced = (above[column] ?? 0) + (letter === found ? 0 : 1);
      const removed = (above[column + 1] ?? 0) + 1;
      const added = (current[column] ?? 0) + 1;
      current.push(Math.min(replaced, removed, added));
    }
    above = current;
  }
  return above.at(-1) ?? 0;
}

/** Shown at most. */
const SHOWN = 3;

/** The known names that were probably meant, closest first; none when nothing is like it. */
export function closeNames(name: string, known: readonly string[]): readonly string[] {
  const near = (other: string): boolean =>
    distance(name, other) <= Math.max(2, Math.floor(other.length / 3)) ||
    (name.length >= 4 && other.toLowerCase().includes(name.toLowerCase()));
  return known
    .filter(near)
    .sort((a, b) => distance(name, a) - distance(name, b))
    .slice(0, SHOWN);
}
