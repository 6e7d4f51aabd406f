import { KeyRound } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { KeyField } from '../parts/key-field.tsx';
import { defaultStorage, KeyStorageChoice } from '../parts/key-storage-choice.tsx';
import { send } from '../state/send.ts';
import { goTo } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { FIRST_RUN } from '../words/first-run-words.ts';
import styles from './connect-card.module.css';
import { Door } from './door.tsx';
import { useConnect } from './use-connect.ts';

/** Paste the API key; it is checked by a call that changes nothing, then the clients screen follows. */
export function ConnectCard() {
  const keyStore = useWindow((state) => state.keyStore);
  const [storage, setStorage] = useState(() => defaultStorage(keyStore));
  const input = useRef<HTMLInputElement>(null);
  const { busy, error, connect } = useConnect(input);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await connect(storage)) goTo('clients');
  };
  return (
    <Door
      icon={KeyRound}
      label={FIRST_RUN.accountDoor}
      title={FIRST_RUN.accountTitle}
      text={FIRST_RUN.accountText}
    >
      <form className={styles['form']} onSubmit={(event) => void submit(event)} noValidate>
        <KeyField label={FIRST_RUN.key} hideLabel input={input} error={error} disabled={busy} />
        <KeyStorageChoice keyStore={keyStore} value={storage} onChange={setStorage} />
        <span className="spacer" />
        <div className={styles['does']}>
          <Button rank="main" submits disabled={busy} className={styles['tall']}>
            {busy ? FIRST_RUN.checking : FIRST_RUN.connect}
          </Button>
          <Button rank="plain" onClick={() => void send('app:open-docs', {})}>
            {FIRST_RUN.docs}
          </Button>
        </div>
      </form>
    </Door>
  );
}
