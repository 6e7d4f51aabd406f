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

/** What rules would do to the media files that lie in a folder now. */
export interface RulesTrial {
  readonly taken: { readonly files: number; readonly bytes: number };
  /** How many each reason leaves out; only those above 0. */
  readonly left: readonly { readonly reason: RuleReason; readonly files: number }[];
  /** How many each pattern of `exclude` leaves out, in their order. */
  readonly excluded: readonly number[];
  /** The first few of each kind, for the person to look at. */
  readonly examples: readonly RulesExample[];
  /** The folder was not read to its end: it holds more than is tried. */
  readonly more: boolean;
}

/** One file of a trial, and what the rules say of it. */
export interface RulesExample {
  /** Relative to the folder. */
  readonly path: string;
  readonly bytes: number;
  /** null = taken. */
  readonly reason: RuleReason | null;
  /** The pattern that left it out. */
  readonly pattern: string | null;
}
