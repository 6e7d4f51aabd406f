import type { FolderRules, RuleReason } from '../../shared/folder-rules.ts';
import type { RulesTrial } from '../../shared/rules-trial.ts';
import { MAX_PATTERN, MAX_PATTERNS, type PatternRefusal } from '../folders/patterns.ts';
import type { ListName, SizeProblems } from '../folders/rules-draft.ts';
import { bytes, counted, number } from './format.ts';

export const RULES = {
  title: 'Rules',
  none: 'Every picture and video is taken.',
  some: 'Which pictures and videos are taken.',
  open: 'Choose which files are taken',
  close: 'Take every file',
  add: 'Add',
  how: 'How patterns work',
  size: 'Size',
  least: 'At least',
  most: 'At most',
  unit: 'Unit of',
  save: 'Save rules',
  discard: 'Discard',
  sizesFirst: 'Put the size right first.',
  unsaved: 'Not saved yet.',
  unsavedShort: 'rules not saved',
  followsLeave:
    'Files that are queued go on. What the rules newly take goes up, except what was there before the folder was watched.',
  followsUpload: 'Files that are queued go on. What the rules newly take goes up.',
  tester: 'Try the rules',
  nothingSent: 'Nothing is sent',
  counted: 'Counted are all pictures and videos in the folder now, also those that are up already.',
  trying: 'Looking at the folder',
  holdsMore: 'The folder holds more.',
  noFiles: 'No picture or video lies in the folder now.',
  tryPath: 'Try a path',
  pathExample: 'drafts/kiln-opening_v2.mp4',
  steps: 'What was looked at',
  examples: 'Examples',
  stays: 'This file stays where it is.',
  taken: 'This file is taken.',
  isTaken: 'Taken',
  removeExclusion: 'Remove this exclusion',
  inside: 'Lies in',
  outside: 'Does not lie in',
  isMedia: 'Is a picture or a video',
  excludedBy: 'Excluded by',
  notExcluded: 'No pattern leaves it out',
  notIncluded: 'No pattern takes it',
  included: 'A pattern takes it',
  takenBy: 'Taken by',
  sizeUnknown: 'Its size is not looked at: no such file is in the folder now',
  sizeFits: 'a size that is taken',
} as const;

/** The two lists, as titles of their rows. */
export const LIST_WORDS: { readonly [Name in ListName]: string } = {
  include: 'Take only',
  exclude: 'Leave out',
};

/** What an empty list means. */
export const LIST_EMPTY: { readonly [Name in ListName]: string } = {
  include: 'Every name is taken.',
  exclude: 'No name is left out.',
};

/** Something to write in each list. */
export const LIST_EXAMPLE: { readonly [Name in ListName]: string } = {
  include: '*.{jpg,mp4}',
  exclude: 'drafts/**',
};

/** Patterns and what they are about, for who has never written one. */
export const PATTERN_HELP: readonly { readonly pattern: string; readonly means: string }[] = [
  { pattern: '*_raw.*', means: 'Without a slash it is about names, in every sub-folder.' },
  { pattern: 'drafts/**', means: 'Everything in the sub-folder drafts. **/drafts/** finds it at any depth.' },
  { pattern: '*.{gif,webp}', means: 'One ending or the other.' },
  { pattern: 'shoot-?.jpg', means: '? is one letter, * any number of them.' },
];
export const PATTERN_CASE =
  'Upper and lower case are the same. What is left out stays out, also where a pattern takes it.';

const REFUSALS: { readonly [Why in PatternRefusal]: string } = {
  twice: 'is there already.',
  'too-long': `is longer than ${MAX_PATTERN} letters.`,
  'too-many': `does not fit: ${MAX_PATTERNS} patterns are the most.`,
  negated: 'begins with “!”. Write it into the other list, without it.',
  elsewhere: 'leads out of the folder. Begin with what lies in it, such as drafts/**.',
  open: 'has a bracket that is not closed. For the sign itself, write \\ before it.',
  backslash: 'has “\\” between names. Write “/”.',
  busy: 'has too many stars: at most 3 in a name, 2 of “**”, 3 of “{ }”.',
};

/** "drafts/** is there already." */
export const patternRefused = (pattern: string, why: PatternRefusal): string => `${pattern} ${REFUSALS[why]}`;

const SIZE_PROBLEMS = {
  'not-a-size': 'Write a number, such as 10 or 1.5, or nothing.',
  crossed: 'The largest size is below the smallest.',
} as const;

export const sizeProblem = (problem: SizeProblems['least' | 'most']): string =>
  problem === null ? '' : SIZE_PROBLEMS[problem];

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
export const UNREAD: { readonly [Why in NonNullable<RulesTrial['unread']>]: string } = {
  missing:
    'The folder is not there now, so its files could not be counted. Paths can be tried and rules saved.',
  'no-permission':
    'Hotfolder may not read the folder, so its files could not be counted. Paths can be tried and rules saved.',
};

/** "Goes to Marloquay Ceramics" */
export const goesTo = (client: string): string => `Goes to ${client}`;
/** "It goes to Marloquay Ceramics." */
export const itGoesTo = (client: string | null): string =>
  client === null ? 'It goes to the client you choose.' : `It goes to ${client}.`;
export const rulesSaved = (path: string, client: string): string =>
  `Rules of ${path} for ${client} are saved`;
