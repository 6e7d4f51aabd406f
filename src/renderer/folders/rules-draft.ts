import type { FolderRules } from '../../shared/folder-rules.ts';
import { type Added, addPatterns } from './patterns.ts';
import { entryBytes, type SizeEntry, sizeEntry } from './size-entry.ts';

/** The two lists of patterns. */
export type ListName = 'include' | 'exclude';

/** Rules as they stand in their fields, not saved yet. */
export interface RulesDraft {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** What is being typed and was not added yet. */
  readonly typing: { readonly [Name in ListName]: string };
  readonly least: SizeEntry;
  readonly most: SizeEntry;
}

/** What is wrong with the sizes of a draft. */
export interface SizeProblems {
  readonly least: 'not-a-size' | null;
  readonly most: 'not-a-size' | 'crossed' | null;
}

/** Rules laid out in fields. */
export const draftOf = (rules: FolderRules): RulesDraft => ({
  include: rules.include,
  exclude: rules.exclude,
  typing: { include: '', exclude: '' },
  least: sizeEntry(rules.minBytes),
  most: sizeEntry(rules.maxBytes),
});

/** What keeps the sizes from being taken. */
export function sizeProblems({ least, most }: RulesDraft): SizeProblems {
  const [min, max] = [entryBytes(least), entryBytes(most)];
  const crossed = min !== null && min !== undefined && max !== null && max !== undefined && min > max;
  return {
    least: min === undefined ? 'not-a-size' : null,
    most: max === undefined ? 'not-a-size' : crossed ? 'crossed' : null,
  };
}

/** The rules of a draft without what is still being typed; null while a size cannot be taken. */
export function rulesOf(draft: RulesDraft): FolderRules | null {
  const { least, most } = sizeProblems(draft);
  if (least !== null || most !== null) return null;
  const [minBytes, maxBytes] = [entryBytes(draft.least) ?? null, entryBytes(draft.most) ?? null];
  return { include: draft.include, exclude: draft.exclude, minBytes, maxBytes };
}

/** Adds lines to a list. What was refused stays in the field, to be put right. */
export function withLines(draft: RulesDraft, name: ListName, lines: string): [RulesDraft, Added['refused']] {
  const { list, refused } = addPatterns(draft[name], lines);
  const rest = refused.map(({ pattern }) => pattern).join(' ');
  return [{ ...draft, [name]: list, typing: { ...draft.typing, [name]: rest } }, refused];
}

/** Takes a pattern out of a list. */
export const withoutPattern = (draft: RulesDraft, name: ListName, pattern: string): RulesDraft => ({
  ...draft,
  [name]: draft[name].filter((one) => one !== pattern),
});

/** Whether two sets of rules are the same. */
export const sameRules = (one: FolderRules, other: FolderRules): boolean =>
  sameList(one.include, other.include) &&
  sameList(one.exclude, other.exclude) &&
  one.minBytes === other.minBytes &&
  one.maxBytes === other.maxBytes;

/** Whether a draft holds anything that is not in the rules: also what is typed and cannot be taken yet. */
export function isChanged(draft: RulesDraft, saved: FolderRules): boolean {
  const rules = rulesOf(draft);
  const typed = draft.typing.include + draft.typing.exclude !== '';
  return typed || rules === null || !sameRules(rules, saved);
}

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((pattern, at) => pattern === other[at]);
