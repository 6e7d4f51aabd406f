import { useRef, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { KeyField, wipe } from '../parts/key-field.tsx';
import { defaultStorage, KeyStorageChoice } from '../parts/key-storage-choice.tsx';
import { tell } from '../state/messages.ts';
import { attempt } from '../state/send.ts';
import { useWindow } from '../state/window-store.ts';
import { CLIENTS } from '../words/client-words.ts';
import { keyProblemText } from '../words/key-problem-words.ts';
import { checkKey } from './check-key.ts';

/** Name and Profile-Key; the key is checked on adding. A refused key keeps its text and the focus. */
export function AddClientDialog({ onClose }: { onClose: () => void }) {
  const keyStore = useWindow((state) => state.keyStore);
  const [storage, setStorage] = useState(() => defaultStorage(keyStore));
  const [errors, setErrors] = useState({ name: '', key: '' });
  const [busy, setBusy] = useState(false);
  const nameInput = useRef<HTMLInputElement>(null);
  const keyInput = useRef<HTMLInputElement>(null);

  const submit = async () => {
    const name = nameInput.current?.value.trim() ?? '';
    const key = keyInput.current?.value.trim() ?? '';
    const found = { name: name === '' ? CLIENTS.nameMissing : '', key: checkKey(key) };
    if (found.name !== '' || found.key !== '') {
      setErrors(found);
      (found.name === '' ? keyInput : nameInput).current?.focus();
      return;
    }
    setBusy(true);
    const sent = await attempt('profiles:add', { name, key, storage });
    setBusy(false);
    if (!sent.done) {
      const aboutName = sent.problem?.kind === 'name-taken';
      setErrors(
        aboutName
          ? { name: sent.words, key: '' }
          : { name: '', key: sent.problem === null ? sent.words : keyProblemText(sent.problem) },
      );
      (aboutName ? nameInput : keyInput).current?.focus();
      return;
    }
    wipe(keyInput);
    tell(CLIENTS.added({ client: sent.value.name }));
    onClose();
  };

  return (
    <Dialog
      title={CLIENTS.add}
      text={CLIENTS.addText}
      onClose={onClose}
      onSubmit={() => void submit()}
      focusFirst={nameInput}
      foot={
        <>
          <Button onClick={onClose}>{CLIENTS.cancel}</Button>
          <Button rank="main" submits disabled={busy}>
            {busy ? CLIENTS.checking : CLIENTS.add}
          </Button>
        </>
      }
    >
      <Field
        ref={nameInput}
        label={CLIENTS.name}
        hint={CLIENTS.nameHint}
        error={errors.name}
        maxLength={120}
      />
      <KeyField
        label={CLIENTS.key}
        hint={CLIENTS.keyHint}
        input={keyInput}
        error={errors.key}
        disabled={busy}
      />
      <KeyStorageChoice keyStore={keyStore} value={storage} onChange={setStorage} />
    </Dialog>
  );
}
