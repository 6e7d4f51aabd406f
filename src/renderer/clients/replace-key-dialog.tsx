import { useRef, useState } from 'react';
import type { ProfileView } from '../../shared/model.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { KeyField, wipe } from '../parts/key-field.tsx';
import { defaultStorage, KeyStorageChoice } from '../parts/key-storage-choice.tsx';
import { tell } from '../state/messages.ts';
import { attempt } from '../state/send.ts';
import { useWindow } from '../state/window-store.ts';
import { CLIENTS } from '../words/client-words.ts';
import { keyProblemText } from '../words/key-problem-words.ts';
import { checkKey } from './check-key.ts';

interface Props {
  readonly profile: ProfileView;
  readonly onClose: () => void;
}

/** A new key for a client that keeps its history, folders and waiting files. */
export function ReplaceKeyDialog({ profile, onClose }: Props) {
  const keyStore = useWindow((state) => state.keyStore);
  const [storage, setStorage] = useState(() => defaultStorage(keyStore));
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const ask = async (key: string): Promise<string> => {
    const short = checkKey(key);
    if (short !== '') return short;
    setBusy(true);
    const sent = await attempt('profiles:replace-key', { id: profile.id, key, storage });
    setBusy(false);
    if (sent.done) return '';
    return sent.problem === null ? sent.words : keyProblemText(sent.problem);
  };
  const submit = async () => {
    const words = await ask(input.current?.value.trim() ?? '');
    setError(words);
    if (words !== '') {
      input.current?.focus();
      return;
    }
    wipe(input);
    tell(CLIENTS.replaced({ client: profile.name }));
    onClose();
  };

  return (
    <Dialog
      title={CLIENTS.replaceTitle({ client: profile.name })}
      text={CLIENTS.replaceText}
      onClose={onClose}
      onSubmit={() => void submit()}
      focusFirst={input}
      foot={
        <>
          <Button onClick={onClose}>{CLIENTS.cancel}</Button>
          <Button rank="main" submits disabled={busy}>
            {busy ? CLIENTS.checking : CLIENTS.replace}
          </Button>
        </>
      }
    >
      <KeyField
        label={profile.primary ? CLIENTS.apiKey : CLIENTS.key}
        hint={CLIENTS.keyHint}
        input={input}
        error={error}
        disabled={busy}
      />
      <KeyStorageChoice keyStore={keyStore} value={storage} onChange={setStorage} />
    </Dialog>
  );
}
