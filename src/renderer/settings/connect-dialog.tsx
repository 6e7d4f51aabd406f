import { useRef, useState } from 'react';
import { useConnect } from '../first-run/use-connect.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { KeyField } from '../parts/key-field.tsx';
import { defaultStorage, KeyStorageChoice } from '../parts/key-storage-choice.tsx';
import { useWindow } from '../state/window-store.ts';
import { FIRST_RUN } from '../words/first-run-words.ts';
import { SETTINGS } from '../words/settings-words.ts';

/** Connects an account, or gives the one there is a new API key. */
export function ConnectDialog({ title, onClose }: { title: string; onClose: () => void }) {
  const keyStore = useWindow((state) => state.keyStore);
  const [storage, setStorage] = useState(() => defaultStorage(keyStore));
  const input = useRef<HTMLInputElement>(null);
  const { busy, error, connect } = useConnect(input);
  const submit = async () => {
    if (await connect(storage)) onClose();
  };
  return (
    <Dialog
      title={title}
      text={SETTINGS.dialogText}
      onClose={onClose}
      onSubmit={() => void submit()}
      focusFirst={input}
      foot={
        <>
          <Button onClick={onClose}>{SETTINGS.cancel}</Button>
          <Button rank="main" submits disabled={busy}>
            {busy ? FIRST_RUN.checking : FIRST_RUN.connect}
          </Button>
        </>
      }
    >
      <KeyField label={FIRST_RUN.key} input={input} error={error} disabled={busy} />
      <KeyStorageChoice keyStore={keyStore} value={storage} onChange={setStorage} />
    </Dialog>
  );
}
