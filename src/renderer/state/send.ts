import type { CommandName } from '../../shared/channels.ts';
import type { Input, Output } from '../../shared/contract.ts';
import type { Outcome, Problem } from '../../shared/outcome.ts';
import { invoke } from '../bridge.ts';
import { problemText, refusedCommand } from '../words/problem-words.ts';
import { showProblem } from './messages.ts';

/** What came of a command: its value, or the words that say why not. */
export type Sent<Value> =
  | { readonly done: true; readonly value: Value }
  | {
      readonly done: false;
      readonly words: string;
      /** Why, as data; null when the door refused the command. */
      readonly problem: Problem | null;
    };

/** Sends a command that answers with a value. A refusal at the door is shown and null comes back. */
export async function send<Name extends CommandName>(
  name: Name,
  input: Input<Name>,
): Promise<Output<Name> | null> {
  const reply = await invoke(name, input);
  if (reply.ok) return reply.value;
  showProblem(refusedCommand(reply.code));
  return null;
}

/** Commands whose answer says whether they could be carried out. */
type DecidedName = {
  [Name in CommandName]: Output<Name> extends Outcome<unknown> ? Name : never;
}[CommandName];
type ValueOf<Name extends DecidedName> = Extract<Output<Name>, { done: true }>['value'];

/** Sends a command that may be refused for a reason the person can act on; the words go where it was asked. */
export async function attempt<Name extends DecidedName>(
  name: Name,
  input: Input<Name>,
): Promise<Sent<ValueOf<Name>>> {
  const reply = await invoke(name, input);
  if (!reply.ok) return { done: false, words: refusedCommand(reply.code), problem: null };
  const outcome = reply.value as Outcome<ValueOf<Name>>;
  if (outcome.done) return outcome;
  return { done: false, words: problemText(outcome.problem), problem: outcome.problem };
}
