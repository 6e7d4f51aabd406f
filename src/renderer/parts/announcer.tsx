import { X } from 'lucide-react';
import { useRef } from 'react';
import { focusIfLost } from '../offer/focus-elsewhere.ts';
import { hideToast, holdToast, letToastLeave, type ToastAction, useMessages } from '../state/messages.ts';
import { FRAME } from '../words/frame-words.ts';
import styles from './announcer.module.css';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import { IconButton } from './icon-button.tsx';
import { useStepAside } from './use-step-aside.ts';

/** The window's one polite voice, and the same good news as a toast. Never for errors. */
export function Announcer() {
  const spoken = useMessages((messages) => messages.spoken);
  const toast = useMessages((messages) => messages.toast);
  const box = useRef<HTMLDivElement>(null);
  const aside = useStepAside(box);
  return (
    <>
      <div className="hidden-text" role="status" aria-live="polite" aria-atomic="true">
        {spoken}
      </div>
      {toast !== null && (
        // biome-ignore lint/a11y/noStaticElementInteractions: hovering or focusing only keeps the words in view
        <div
          ref={box}
          className={cx(styles['toast'], aside && styles['aside'])}
          onMouseEnter={holdToast}
          onMouseLeave={letToastLeave}
          onFocus={holdToast}
          onBlur={letToastLeave}
        >
          <span>{toast.words}</span>
          {toast.action !== null && <ActionButton action={toast.action} />}
          <IconButton icon={X} label={FRAME.dismiss} className={styles['close']} onClick={close} />
        </div>
      )}
    </>
  );
}

function close(): void {
  hideToast();
  focusIfLost();
}

function ActionButton({ action }: { action: ToastAction }) {
  const run = () => {
    hideToast();
    action.run();
    focusIfLost();
  };
  return (
    <Button small className={styles['action']} onClick={run}>
      {action.label}
    </Button>
  );
}
