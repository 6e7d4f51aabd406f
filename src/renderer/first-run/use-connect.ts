import { type RefObject, useState } from 'react';
import type { KeyStorage } from '../../shared/contract.ts';
import { wipe } from '../parts/key-field.tsx';
import { tell } from '../state/messages.ts';
import { attempt } from '../state/send.ts';
import { connected, FIRST_RUN } from '../words/first-run-words.ts';
import { keyProblemText } from '../words/key-problem-words.ts';

/** The contract's smallest key; shorter text is not worth a call. */
const MIN_KEY_LENGTH = 8;

/** Checks an API key by connecting with it: a refused key keeps its text and the focus and says why. */
export function useConnect(input: RefObject<HTMLInputElement | null>) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const connect = async (storage: KeyStorage): Promise<boolean> => {
    const apiKey = input.current?.value.trim() ?? '';
    const words = apiKey.length < MIN_KEY_LENGTH ? FIRST_RUN.tooShort : await ask(apiKey, storage);
    setError(words);
    if (words !== '') {
      input.current?.focus();
      return false;
    }
    wipe(input);
    return true;
  };
  const ask = async (apiKey: string, storage: KeyStorage): Promise<string> => {
    setBusy(true);
    const sent = await attempt('account:connect', { apiKey, storage });
    setBusy(false);
    if (!sent.done) return sent.problem === null ? sent.words : keyProblemText(sent.problem);
    tell(connected(sent.value.profileCount));
    return '';
  };
  return { busy, error, connect, clear: () => setError('') };
}
