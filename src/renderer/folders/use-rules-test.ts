import { useState } from 'react';
import type { FolderGrant } from '../../shared/contract.ts';
import { NO_RULES } from '../../shared/folder-rules.ts';
import type { RootView } from '../../shared/model.ts';
import { type RulesDraft, rulesOf, sameRules } from './rules-draft.ts';
import { type TrialState, type Tried, useTrial } from './use-trial.ts';

/** A watched folder, or one that was just chosen. */
export type TestPlace = RootView | FolderGrant;

/** The rules of a draft on trial, and the path somebody types beside them. */
export interface RulesTest {
  readonly path: string;
  readonly setPath: (path: string) => void;
  /** Whether the files of the folder are counted. */
  readonly counts: boolean;
  readonly state: TrialState;
}

/**
 * Tries a draft on its folder while it changes. A watched folder that has no rules is looked at only when a path is
 * typed: opening the screen reads no disk.
 */
export function useRulesTest(place: TestPlace, draft: RulesDraft | null, eachClient = false): RulesTest {
  const [path, setPath] = useState('');
  const rules = draft && rulesOf(draft);
  const saved = 'rules' in place ? place.rules : null;
  const ruled = rules !== null && !(saved !== null && sameRules(rules, saved) && sameRules(rules, NO_RULES));
  const state = useTrial(
    rules === null ? null : triedOf(place, { rules, path: path.trim(), ruled, eachClient }),
  );
  return { path, setPath, counts: ruled, state };
}

function triedOf(
  place: TestPlace,
  {
    rules,
    path,
    ruled,
    eachClient,
  }: { rules: Tried['rules']; path: string; ruled: boolean; eachClient: boolean },
): Tried | null {
  if (!ruled && path === '') return null;
  const of: Tried['of'] = 'grant' in place ? { grant: place.grant } : { id: place.id };
  return path === '' ? { of, rules } : { of, rules, path, ...(eachClient && { eachClient }) };
}
