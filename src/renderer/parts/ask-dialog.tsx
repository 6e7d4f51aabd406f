import { type ReactNode, useRef } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

interface Props {
  readonly title: string;
  readonly text: string;
  /** The way out: nothing happens. */
  readonly no: string;
  /** Says what is done; it has the focus. */
  readonly verb: string;
  readonly onClose: () => void;
  readonly onYes: () => void;
  readonly children?: ReactNode;
}

/** Asks about something that the person began and that takes nothing away: one verb, and a way out. */
export function AskDialog({ title, text, no, verb, onClose, onYes, children }: Props) {
  const main = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      title={title}
      text={text}
      onClose={onClose}
      onSubmit={onYes}
      focusFirst={main}
      foot={
        <>
          <Button onClick={onClose}>{no}</Button>
          <Button ref={main} rank="main" submits>
            {verb}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
