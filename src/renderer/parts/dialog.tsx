import { Dialog as Base } from '@base-ui/react/dialog';
import type { FormEvent, ReactNode, RefObject } from 'react';
import { cx } from './cx.ts';
import styles from './dialog.module.css';

interface Props {
  readonly title: string;
  /** One sentence under the title. */
  readonly text: string;
  readonly onClose: () => void;
  /** Called on the main verb and on Enter. */
  readonly onSubmit: () => void;
  readonly children?: ReactNode;
  /** The buttons: plain ones first, the main verb last. */
  readonly foot: ReactNode;
  readonly focusFirst?: RefObject<HTMLElement | null>;
  /** For lists of several columns. */
  readonly wide?: boolean;
}

/** A dialog: title, one sentence, a body that scrolls, a fixed foot. Esc closes, focus returns to its opener. */
export function Dialog({ title, text, onClose, onSubmit, children, foot, focusFirst, wide }: Props) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles['scrim']} />
        <Base.Popup
          className={cx(styles['dialog'], wide && styles['wide'])}
          {...(focusFirst && { initialFocus: focusFirst })}
        >
          <form className={styles['form']} onSubmit={submit} noValidate>
            <div className={styles['head']}>
              <Base.Title>{title}</Base.Title>
              <Base.Description className="quiet">{text}</Base.Description>
            </div>
            {children !== undefined && <div className={styles['body']}>{children}</div>}
            <div className={styles['foot']}>{foot}</div>
          </form>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
