import { CircleCheck, Eye, KeyRound } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { KeyField } from '../parts/key-field.tsx';
import { defaultStorage, KeyStorageChoice } from '../parts/key-storage-choice.tsx';
import { StageLabel } from '../parts/stage-label.tsx';
import { send } from '../state/send.ts';
import { useWindow } from '../state/window-store.ts';
import { FIRST_RUN } from '../words/first-run-words.ts';
import styles from './connect-card.module.css';
import { Door } from './door.tsx';
import { useConnect } from './use-connect.ts';
import { type KeyVerdict, useKeyCheck } from './use-key-check.ts';

interface Props {
  readonly isKeyMissing: boolean;
  readonly onDone: () => void;
}

/** Paste the API key; it is checked at once by a call that changes nothing. Connecting keeps it where it is said. */
export function ConnectCard({ isKeyMissing, onDone }: Props) {
  const keyStore = useWindow((state) => state.keyStore);
  const [storage, setStorage] = useState(() => defaultStorage(keyStore));
  const input = useRef<HTMLInputElement>(null);
  const last4 = useWindow((state) => (state.status.account === 'ayrshare' ? state.apiKeyLast4 : null));
  const [isEmpty, setIsEmpty] = useState(true);
  const goesOn = isEmpty && last4 !== null && !isKeyMissing;
  const { busy, error, connect, clear } = useConnect(input);
  const { verdict, onInput, forget } = useKeyCheck(input);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    forget();
    if (goesOn || (await connect(storage))) onDone();
  };
  const verb = goesOn || verdict.kind === 'works' ? FIRST_RUN.goOn : FIRST_RUN.connect;
  return (
    <Door
      icon={KeyRound}
      label={FIRST_RUN.accountDoor}
      title={FIRST_RUN.accountTitle}
      text={isKeyMissing ? FIRST_RUN.keyAgain : FIRST_RUN.accountText}
    >
      <form className={styles['form']} onSubmit={(event) => void submit(event)} noValidate>
        <div>
          <KeyField
            label={FIRST_RUN.key}
            hideLabel
            input={input}
            error={verdict.kind === 'refused' ? verdict.words : error}
            disabled={busy}
            onInput={(event) => {
              clear();
              setIsEmpty(event.currentTarget.value === '');
              onInput(event);
            }}
          />
          {goesOn ? <Good words={FIRST_RUN.keyInUse({ last4 })} /> : <Verdict verdict={verdict} />}
        </div>
        <KeyStorageChoice keyStore={keyStore} value={storage} onChange={setStorage} />
        <span className="spacer" />
        <div className={styles['does']}>
          <Button rank="main" submits disabled={busy} className={styles['tall']}>
            {busy ? FIRST_RUN.checking : verb}
          </Button>
          <Button rank="plain" onClick={() => void send('app:open-docs', {})}>
            {FIRST_RUN.docs}
          </Button>
        </div>
      </form>
    </Door>
  );
}

/** What the check came to; a refusal stands at the field itself. */
function Verdict({ verdict }: { verdict: KeyVerdict }) {
  if (verdict.kind === 'checking') {
    return (
      <StageLabel icon={Eye} tone="s-checking" words={FIRST_RUN.checking} className={styles['verdict']} />
    );
  }
  return verdict.kind === 'works' ? <Good words={verdict.words} /> : null;
}

const Good = ({ words }: { words: string }) => (
  <StageLabel icon={CircleCheck} tone="s-done" words={words} className={styles['verdict']} />
);
