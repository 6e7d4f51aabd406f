import { useEffect, useRef, useState } from 'react';
import type { Input } from '../../shared/contract.ts';
import type { FolderRules } from '../../shared/folder-rules.ts';
import type { RulesTrial } from '../../shared/rules-trial.ts';
import { say } from '../state/messages.ts';
import { attempt } from '../state/send.ts';
import { leavesOut, UNREAD, wouldTake } from '../words/rules-words.ts';

/** Rest before rules are tried, and patience before grey shapes (DESIGN.md, loading). */
const REST_MS = 300;

/** What is tried. */
export type Tried = Input<'roots:try-rules'>;

/** What a trial told, with the rules it was about. */
export interface TrialState {
  readonly trial: RulesTrial | null;
  readonly rules: FolderRules | null;
  /** Why it could not be told; empty = nothing went wrong. */
  readonly problem: string;
  /** It takes its time: the old numbers no longer stand. */
  readonly waiting: boolean;
}

const NOTHING: TrialState = { trial: null, rules: null, problem: '', waiting: false };

/** Tries rules once they have rested, one trial at a time. null = there is nothing to try. */
export function useTrial(tried: Tried | null): TrialState {
  const [state, setState] = useState(NOTHING);
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const first = useRef(true);
  // The question as text: it is asked again only when its words change.
  const question = JSON.stringify(tried);
  useEffect(() => {
    const asked = JSON.parse(question) as Tried | null;
    if (asked === null) {
      setState(NOTHING);
      return;
    }
    let over = false;
    const timers = [
      setTimeout(() => void ask(asked), REST_MS),
      setTimeout(() => setState((before) => ({ ...before, waiting: true })), 2 * REST_MS),
    ];
    const ask = async (input: Tried) => {
      await running.current;
      if (over) return;
      const sending = attempt('roots:try-rules', input);
      running.current = sending;
      const sent = await sending;
      if (over) return;
      end();
      if (!sent.done) {
        setState({ ...NOTHING, problem: sent.words });
        return;
      }
      setState({ trial: sent.value, rules: input.rules, problem: '', waiting: false });
      if (!first.current) say(spoken(sent.value, input.rules));
      first.current = false;
    };
    const end = () => {
      over = true;
      for (const timer of timers) clearTimeout(timer);
    };
    return end;
  }, [question]);
  return state;
}

const spoken = (trial: RulesTrial, rules: FolderRules): string =>
  trial.unread === null ? `${wouldTake(trial)} ${leavesOut(trial, rules)}` : UNREAD[trial.unread];
