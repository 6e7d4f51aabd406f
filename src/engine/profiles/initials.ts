/** The letters of a name that stand on a client's tab. */
const letters = (name: string, count: number): string => {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const [first = '?', second] = words;
  const heads = words.map((word) => [...word][0] ?? '').join('');
  const text =
    second === undefined
      ? first
      : count === 2
        ? heads.slice(0, 2)
        : heads.length > 2
          ? heads
          : heads + [...second].slice(1).join('');
  return [...text].slice(0, count).join('').toLocaleUpperCase('en');
};

/** Two letters for each name, three where two names would look alike (DESIGN.md, client tab). */
export function initialsOf(names: readonly string[]): ReadonlyMap<string, string> {
  const twos = names.map((name) => letters(name, 2));
  const met = new Set<string>();
  const clashing = new Set(twos.filter((two) => met.size === met.add(two).size));
  return new Map(
    names.map((name, index) => {
      const two = twos[index] ?? '?';
      return [name, clashing.has(two) ? letters(name, 3) : two];
    }),
  );
}
