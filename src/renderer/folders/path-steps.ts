import type { FolderRules } from '../../shared/folder-rules.ts';
import { bytes } from '../../shared/language/format.ts';
import type { PathTrial } from '../../shared/rules-trial.ts';
import { IGNORED_WORDS } from '../words/folder-words.ts';
import { RULES, ruleReason } from '../words/rules-words.ts';

/** One thing that was looked at on the way to a verdict. */
export interface PathStep {
  /** passed = goes on; out = ends here; skipped = not looked at. */
  readonly state: 'passed' | 'out' | 'skipped';
  readonly words: string;
  /** A path or a pattern the words end with. */
  readonly code?: string;
}

/** Where a path is tried. */
export interface TriedPlace {
  /** The folder as people read it. */
  readonly folder: string;
  readonly rules: FolderRules;
  /** The file lay there before the folder was watched, and nothing has changed in it. */
  readonly before: boolean;
}

/** What is looked at for a typed path, in the engine's order, down to what keeps it out. */
export function pathSteps(trial: PathTrial, place: TriedPlace): readonly PathStep[] {
  const steps = [inFolder, isMedia, notExcluded, included, sized, notBefore].flatMap(
    (step) => step(trial, place) ?? [],
  );
  const end = steps.findIndex((step) => step.state === 'out');
  return end === -1 ? steps : steps.slice(0, end + 1);
}

/** Whether a file of this path is taken. */
export const isTaken = (trial: PathTrial, place: TriedPlace): boolean =>
  pathSteps(trial, place).every((step) => step.state !== 'out');

type Step = (trial: PathTrial, place: TriedPlace) => PathStep | undefined;

const inFolder: Step = ({ path }, { folder }) =>
  path === null
    ? { state: 'out', words: RULES.outside, code: folder }
    : { state: 'passed', words: RULES.inside, code: folder };

const RULE = /^rule-/;

const isMedia: Step = ({ reason }) =>
  reason === null || RULE.test(reason)
    ? { state: 'passed', words: RULES.isMedia }
    : { state: 'out', words: IGNORED_WORDS[reason] };

const notExcluded: Step = ({ reason, pattern }, { rules }) => {
  if (reason === 'rule-excluded') return { state: 'out', words: RULES.excludedBy, code: pattern ?? '' };
  return rules.exclude.length === 0 ? undefined : { state: 'passed', words: RULES.notExcluded };
};

const included: Step = ({ reason, pattern }, { rules }) => {
  if (reason === 'rule-not-included') return { state: 'out', words: RULES.notIncluded };
  if (rules.include.length === 0) return undefined;
  return pattern === null
    ? { state: 'passed', words: RULES.included }
    : { state: 'passed', words: RULES.takenBy, code: pattern };
};

const sized: Step = ({ reason, bytes: size }, { rules }) => {
  if (rules.minBytes === null && rules.maxBytes === null) return undefined;
  if (size === null) return { state: 'skipped', words: RULES.sizeUnknown };
  if (reason === 'rule-too-small' || reason === 'rule-too-large')
    return { state: 'out', words: ruleReason(reason, null, rules) };
  return { state: 'passed', words: `${bytes(size)}, ${RULES.sizeFits}` };
};

const notBefore: Step = (_trial, { before }) =>
  before ? { state: 'out', words: IGNORED_WORDS.baseline } : undefined;
