/** Which media files of a watched folder are taken. Patterns are globs; without `/` they are about names. */
export interface FolderRules {
  /** Taken are only files that one of these matches; none = all. */
  readonly include: readonly string[];
  /** Left out is what one of these matches, also where a pattern includes it. */
  readonly exclude: readonly string[];
  /** Bytes; null = no bound. */
  readonly minBytes: number | null;
  readonly maxBytes: number | null;
}

/** Why a rule of the folder leaves a file out. */
export type RuleReason = 'rule-excluded' | 'rule-not-included' | 'rule-too-small' | 'rule-too-large';

/** Everything is taken. */
export const NO_RULES: FolderRules = { include: [], exclude: [], minBytes: null, maxBytes: null };

/** Stars in one part of a path, `**` parts, and groups in braces: each one more multiplies the ways to try. [ours] */
const MOST_STARS = 3;
const MOST_GLOBSTARS = 2;
const MOST_GROUPS = 3;

/**
 * Whether a pattern could keep a matcher busy for seconds on a name made for it: six stars in a row of letters take
 * eight seconds on a name of a hundred (measured). No door takes such a pattern.
 */
export function isBusyPattern(pattern: string): boolean {
  const parts = pattern.split('/');
  const globstars = parts.filter((part) => part === '**').length;
  const groups = pattern.split('{').length - 1;
  const stars = parts.map((part) => (part === '**' ? 0 : part.split(/\*+/).length - 1));
  return globstars > MOST_GLOBSTARS || groups > MOST_GROUPS || stars.some((count) => count > MOST_STARS);
}
