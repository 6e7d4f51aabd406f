import type { FolderRules, RuleReason } from '../../shared/folder-rules.ts';
import { bytes, counted, number } from '../../shared/language/format.ts';
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

export const addTo = (name: ListName): string => `Add a pattern to ${LIST_WORDS[name]}`;
export const removeFrom = (name: ListName, pattern: string): string =>
  `Remove ${pattern} from ${LIST_WORDS[name]}`;
export const removed = (name: ListName, pattern: string): string =>
  `${pattern} removed from ${LIST_WORDS[name]}`;

/** "Excluded by drafts/**", "Larger than 100 MB" */
export function ruleReason(reason: RuleReason, pattern: string | null, rules: FolderRules): string {
  switch (reason) {
    case 'rule-excluded':
      return `${RULES.excludedBy} ${pattern ?? ''}`;
    case 'rule-not-included':
      return RULES.notIncluded;
    case 'rule-too-small':
      return `Smaller than ${bytes(rules.minBytes ?? 0)}`;
    default:
      return `Larger than ${bytes(rules.maxBytes ?? 0)}`;
  }
}

const allLeft = ({ left }: RulesTrial): number => left.reduce((sum, { files }) => sum + files, 0);
const leftFor = ({ left }: RulesTrial, reason: RuleReason): number =>
  left.find((one) => one.reason === reason)?.files ?? 0;

/** "Would take 212 of 240 files, 3.1 GB." */
export function wouldTake(trial: RulesTrial): string {
  const all = trial.taken.files + allLeft(trial);
  if (all === 0) return RULES.noFiles;
  const of = trial.more ? `the first ${counted(all, 'file')}` : counted(all, 'file');
  const size = trial.taken.files === 0 ? '' : `, ${bytes(trial.taken.bytes)}`;
  const rest = trial.more ? ` ${RULES.holdsMore}` : '';
  return `Would take ${number(trial.taken.files)} of ${of}${size}.${rest}`;
}

/** "26 left out: drafts/** 20, *_raw.* 6. 2 too large." */
export function leavesOut(trial: RulesTrial, rules: FolderRules): string {
  if (trial.taken.files + allLeft(trial) === 0) return '';
  const excluded = leftFor(trial, 'rule-excluded');
  const hits = rules.exclude
    .map((pattern, at) => ({ pattern, files: trial.excluded[at] ?? 0 }))
    .filter(({ files }) => files > 0)
    .map(({ pattern, files }) => `${pattern} ${number(files)}`);
  const parts = [
    excluded > 0 && `${number(excluded)} left out: ${hits.join(', ')}.`,
    leftFor(trial, 'rule-not-included') > 0 &&
      `${number(leftFor(trial, 'rule-not-included'))} that no pattern takes.`,
    leftFor(trial, 'rule-too-small') > 0 && `${number(leftFor(trial, 'rule-too-small'))} too small.`,
    leftFor(trial, 'rule-too-large') > 0 && `${number(leftFor(trial, 'rule-too-large'))} too large.`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'Nothing is left out.' : parts.join(' ');
}

/** Patterns of the list that leave out nothing: mostly a slip of the pen. Empty when there are none. */
export function idlePatterns(trial: RulesTrial, rules: FolderRules): string {
  if (trial.more || trial.taken.files + allLeft(trial) === 0) return '';
  const idle = rules.exclude.filter((_, at) => trial.excluded[at] === 0);
  return idle.length === 0 ? '' : `No file for ${idle.join(', ')} now.`;
}

/** A trial in one sentence; empty while there is none. */
export const inShort = (state: { readonly trial: RulesTrial | null; readonly waiting: boolean }): string =>
  state.trial === null || state.waiting || state.trial.unread !== null ? '' : wouldTake(state.trial);

/** Said before rules are saved that take nothing; empty when they take something. */
export function takesNothing(trial: RulesTrial): string {
  const all = allLeft(trial);
  return trial.taken.files > 0 || all === 0
    ? ''
    : `These rules take none of the ${counted(all, 'file')} in the folder now.`;
}
export const TAKES_NOTHING_NEXT =
  'They can be saved all the same. Nothing goes up until a file comes that they take.';

/** Why a folder's files could not be counted. */
export const UNREAD: { readonly [Why in NonNullable<RulesTrial['unread']>]: string } = words.rules.unread;

/** "Goes to Marloquay Ceramics" */
export const goesTo = (client: string): string => `Goes to ${client}`;
/** "It goes to Marloquay Ceramics." */
export const itGoesTo = (client: string | null): string =>
  client === null ? 'It goes to the client you choose.' : `It goes to ${client}.`;
export const rulesSaved = (path: string, client: string): string =>
  `Rules of ${path} for ${client} are saved`;
