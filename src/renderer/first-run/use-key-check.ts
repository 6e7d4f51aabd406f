import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { say } from '../state/messages.ts';
import { attempt } from '../state/send.ts';
import { connected } from '../words/first-run-words.ts';
import { keyProblemText } from '../words/key-problem-words.ts';

/** The contract's smallest key; shorter text is not worth a call. */
const MIN_KEY_LENGTH = 8;
/** A typed key is asked about once the typing rests this long; a pasted one at once. */
const REST_MS = 900;
/** How text comes whole into a field, by the names of the input event. */
const WHOLE: ReadonlySet<unknown> = new Set(['insertFromPaste', 'insertFromDrop', 'insertReplacementText']);

/** What is known of the key in the field. `words`: what it may do, or why it was not taken. */
export type KeyVerdict =
  | { readonly kind: 'unasked' | 'checking' }
  | { readonly kind: 'works' | 'refused'; readonly words: string };

const UNASKED: KeyVerdict = { kind: 'unasked' };

/**
 * Asks about an API key while it stands in the field, by a call that changes nothing and keeps nothing. The answer
 * counts only for the text it was asked about.
 */
export function useKeyCheck(input: RefObject<HTMLInputElement | null>) {
  const [verdict, setVerdict] = useState<KeyVerdict>(UNASKED);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const turn = useRef(0);
  useEffect(() => () => clearTimeout(rest.current), []);

  const ask = async (): Promise<void> => {
    const apiKey = input.current?.value.trim() ?? '';
    if (apiKey.length < MIN_KEY_LENGTH) return;
    turn.current += 1;
    const own = turn.current;
    setVerdict({ kind: 'checking' });
    const sent = await attempt('account:check', { apiKey });
    if (own !== turn.current) return;
    if (sent.done) {
      const words = connected(sent.value.profileCount);
      setVerdict({ kind: 'works', words });
      say(words);
      return;
    }
    const words = sent.problem === null ? sent.words : keyProblemText(sent.problem);
    setVerdict({ kind: 'refused', words });
  };
  /** What was said was of another text. */
  const forget = (): void => {
    clearTimeout(rest.current);
    turn.current += 1;
    setVerdict(UNASKED);
  };
  const onInput = (event: FormEvent<HTMLInputElement>): void => {
    forget();
    const { inputType } = event.nativeEvent as InputEvent;
    if (WHOLE.has(inputType)) void ask();
    else rest.current = setTimeout(() => void ask(), REST_MS);
  };
  return { verdict, onInput, forget };
}
