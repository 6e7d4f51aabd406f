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
