import type { FolderRules, RuleReason } from '../../shared/folder-rules.ts';
import { bytes } from '../../shared/language/format.ts';
import { nameList } from '../../shared/language/name-list.ts';
import { words } from '../../shared/language/words.ts';
import type { RulesTrial } from '../../shared/rules-trial.ts';
import { MAX_PATTERN, MAX_PATTERNS, type PatternRefusal } from '../folders/patterns.ts';
import type { ListName, SizeProblems } from '../folders/rules-draft.ts';

export const RULES = words.rules;

/** The two lists, as titles of their rows. */
export const LIST_WORDS: { readonly [Name in ListName]: string } = words.rules.lists;

/** What an empty list means. */
export const LIST_EMPTY: { readonly [Name in ListName]: string } = words.rules.listEmpty;

/** Something to write in each list. */
export const LIST_EXAMPLE: { readonly [Name in ListName]: string } = words.rules.listExample;

/** Patterns and what they are about, for who has never written one. */
export const patternHelp = (): readonly { readonly pattern: string; readonly means: string }[] => [
  { pattern: '*_raw.*', means: RULES.patternHelp.name },
  { pattern: 'drafts/**', means: RULES.patternHelp.folder },
  { pattern: '*.{gif,webp}', means: RULES.patternHelp.either },
  { pattern: 'shoot-?.jpg', means: RULES.patternHelp.letters },
];

/** "drafts/** is there already." */
export const patternRefused = (pattern: string, why: PatternRefusal): string =>
  RULES.refusals[why]({ pattern, most: why === 'too-many' ? MAX_PATTERNS : MAX_PATTERN });

export const sizeProblem = (problem: SizeProblems['least' | 'most']): string =>
  problem === null ? '' : RULES.sizeProblems[problem];

export const addTo = (name: ListName): string => RULES.addTo({ list: LIST_WORDS[name] });
export const removeFrom = (name: ListName, pattern: string): string =>
  RULES.removeFrom({ pattern, list: LIST_WORDS[name] });
export const removed = (name: ListName, pattern: string): string =>
  RULES.removed({ pattern, list: LIST_WORDS[name] });

/** "Excluded by drafts/**", "Larger than 100 MB" */
export function ruleReason(reason: RuleReason, pattern: string | null, rules: FolderRules): string {
  switch (reason) {
    case 'rule-excluded':
      return RULES.excludedByPattern({ pattern: pattern ?? '' });
    case 'rule-not-included':
      return RULES.notIncluded;
    case 'rule-too-small':
      return RULES.smaller({ size: bytes(rules.minBytes ?? 0) });
    default:
      return RULES.larger({ size: bytes(rules.maxBytes ?? 0) });
  }
}

const allLeft = ({ left }: RulesTrial): number => left.reduce((sum, { files }) => sum + files, 0);
const leftFor = ({ left }: RulesTrial, reason: RuleReason): number =>
  left.find((one) => one.reason === reason)?.files ?? 0;

/** "Would take 212 of 240 files, 3.1 GB." */
export function wouldTake(trial: RulesTrial): string {
  const taken = trial.taken.files;
  const all = taken + allLeft(trial);
  if (all === 0) return RULES.noFiles;
  if (taken === 0) return trial.more ? RULES.wouldTakeNoneOfFirst({ all }) : RULES.wouldTakeNone({ all });
  const size = bytes(trial.taken.bytes);
  return trial.more ? RULES.wouldTakeOfFirst({ taken, all, size }) : RULES.wouldTake({ taken, all, size });
}

/** "26 left out: drafts/** 20, *_raw.* 6. 2 too large." */
export function leavesOut(trial: RulesTrial, rules: FolderRules): string {
  if (trial.taken.files + allLeft(trial) === 0) return '';
  const hits = rules.exclude
    .map((pattern, at) => ({ pattern, files: trial.excluded[at] ?? 0 }))
    .filter(({ files }) => files > 0)
    .map((hit) => RULES.hits(hit));
  const sentences = [
    sentenceFor(trial, 'rule-excluded', (count) => RULES.leftOut({ count, hits: nameList(hits) })),
    sentenceFor(trial, 'rule-not-included', (count) => RULES.leftUntaken({ count })),
    sentenceFor(trial, 'rule-too-small', (count) => RULES.leftSmall({ count })),
    sentenceFor(trial, 'rule-too-large', (count) => RULES.leftLarge({ count })),
  ].flat();
  return sentences.length === 0 ? RULES.leftNone : sentences.join(' ');
}

function sentenceFor(
  trial: RulesTrial,
  reason: RuleReason,
  say: (count: number) => string,
): readonly string[] {
  const count = leftFor(trial, reason);
  return count === 0 ? [] : [say(count)];
}

/** Patterns of the list that leave out nothing: mostly a slip of the pen. Empty when there are none. */
export function idlePatterns(trial: RulesTrial, rules: FolderRules): string {
  if (trial.more || trial.taken.files + allLeft(trial) === 0) return '';
  const idle = rules.exclude.filter((_, at) => trial.excluded[at] === 0);
  return idle.length === 0 ? '' : RULES.idle({ patterns: nameList(idle) });
}

/** A trial in one sentence; empty while there is none. */
export const inShort = (state: { readonly trial: RulesTrial | null; readonly waiting: boolean }): string =>
  state.trial === null || state.waiting || state.trial.unread !== null ? '' : wouldTake(state.trial);

/** Said before rules are saved that take nothing; empty when they take something. */
export function takesNothing(trial: RulesTrial): string {
  const count = allLeft(trial);
  return trial.taken.files > 0 || count === 0 ? '' : RULES.takesNothing({ count });
}

/** Why a folder's files could not be counted. */
export const UNREAD: { readonly [Why in NonNullable<RulesTrial['unread']>]: string } = words.rules.unread;

/** "It goes to Marloquay Ceramics." */
export const itGoesTo = (client: string | null): string =>
  client === null ? RULES.itGoesToChosen : RULES.itGoesTo({ client });
