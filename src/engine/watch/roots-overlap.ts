import { type PlatformRules, platformRules } from '../files/platform-table.ts';

/** A path as text that can be compared by its beginning: ends in one separator; letters folded where they are one. */
function comparable(path: string, rules: PlatformRules): string {
  const trimmed = path.replace(/[\\/]+$/, '');
  const separated = trimmed.replaceAll('\\', '/');
  const kept = rules.foldsCase ? separated.toLowerCase() : path.replace(/\/+$/, '');
  return `${kept}/`;
}

/**
 * The first of `others` that is the same folder as `path`, lies in it, or holds it; undefined when none does.
 * All are real paths. A file below two roots would belong to two clients.
 */
export function overlap(
  path: string,
  others: readonly string[],
  rules: PlatformRules = platformRules(process.platform),
): string | undefined {
  const own = comparable(path, rules);
  return others.find((other) => {
    const theirs = comparable(other, rules);
    return own.startsWith(theirs) || theirs.startsWith(own);
  });
}
