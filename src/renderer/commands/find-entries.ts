import { matchWords } from './match-words.ts';
import { ENTRY_KINDS, type PaletteEntry } from './palette-entry.ts';

/**
 * What matches, best first: by how it matches, then what was used before (newest first), then by kind, then as it was
 * given. A link is found by its client's name, too. Pure.
 */
export function findEntries(
  entries: readonly PaletteEntry[],
  typed: string,
  recent: readonly string[],
): readonly PaletteEntry[] {
  const places = new Map(recent.map((id, place) => [id, place]));
  return entries
    .flatMap((entry, given) => {
      const tier = tierOf(entry, typed);
      const used = places.get(entry.id) ?? recent.length;
      return tier === null ? [] : [{ entry, order: [tier, used, ENTRY_KINDS.indexOf(entry.kind), given] }];
    })
    .sort((one, other) => firstDifference(one.order, other.order))
    .map(({ entry }) => entry);
}

/** Words of a link's client count less than its own. */
function tierOf(entry: PaletteEntry, typed: string): number | null {
  const own = matchWords(entry.words, typed);
  if (own !== null || entry.client === undefined) return own;
  return matchWords(`${entry.client.name} ${entry.words}`, typed) === null ? null : WITH_CLIENT;
}

/** Behind every match of an entry's own words. */
const WITH_CLIENT = 5;

function firstDifference(one: readonly number[], other: readonly number[]): number {
  for (const [index, value] of one.entries()) {
    const difference = value - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
