import { useRef, useState } from 'react';
import type { Sent } from '../state/send.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { FieldError } from './field.tsx';

interface Props {
  readonly question: string;
  /** What follows, in full sentences. */
  readonly follows: string;
  /** The verb repeats what is done: "Cancel 12 uploads". */
  readonly verb: string;
  readonly keep: string;
  /** False where nothing is taken away. */
  readonly danger?: boolean;
  /** Does it; words that say why not stay in the dialog. */
  readonly act: () => Promise<Sent<unknown>>;
  readonly onClose: () => void;
}

/** Asks before something that is not easily undone: names what follows, and the way out has the focus. */
export function ConfirmDialog({ question, follows, verb, keep, danger = true, act, onClose }: Props) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const keepButton = useRef<HTMLButtonElement>(null);
  const run = async () => {
    setBusy(true);
    const sent = await act();
    setBusy(false);
    if (sent.done) onClose();
    else setError(sent.words);
  };
  return (
    <Dialog
      title={question}
      text={follows}
      onClose={onClose}
      onSubmit={onClose}
      focusFirst={keepButton}
      foot={
        <>
          <Button danger={danger} disabled={busy} onClick={() => void run()}>
            {verb}
          </Button>
          <Button ref={keepButton} rank="main" onClick={onClose}>
            {keep}
          </Button>
        </>
      }
    >
      <FieldError words={error} />
    </Dialog>
  );
}
