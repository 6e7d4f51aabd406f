import type { RuleReason } from './folder-rules.ts';
import type { FolderOwner } from './inbox.ts';
import type { IgnoredReason } from './model.ts';

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
  /** Why the folder could not be read, so that every number is 0; null = it was. */
  readonly unread: 'missing' | 'no-permission' | null;
  /** What the rules say of the path that was typed; null = none was. */
  readonly typed: PathTrial | null;
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

/** A path as a person typed it, and what becomes of such a file. */
export interface PathTrial {
  /** Relative to the folder; null = it lies outside the folder. */
  readonly path: string | null;
  /** Its size where the file was met in the folder; null = rules about size were not asked. */
  readonly bytes: number | null;
  /** null = taken. */
  readonly reason: IgnoredReason | null;
  /** The pattern that left it out or, of a file that is taken, the one that takes it; null = none. */
  readonly pattern: string | null;
  /** Whose it would be, where each sub-folder belongs to a client; absent elsewhere. */
  readonly owner?: FolderOwner;
}
