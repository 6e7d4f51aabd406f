import { OctagonX } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { useId } from 'react';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { StageLabel } from './stage-label.tsx';

interface Props extends Omit<ComponentProps<'input'>, 'className'> {
  readonly label: string;
  readonly hint?: string;
  /** Why the entry was not taken; empty when it is fine. */
  readonly error?: string;
  readonly hideLabel?: boolean;
  /** Typed in the fixed-width face, left to right: keys. */
  readonly code?: boolean;
  readonly before?: ReactNode;
  readonly after?: ReactNode;
}

/** A labelled text field with its hint and, when refused, the reason. Uncontrolled: the text lives in the input. */
export function Field({ label, hint, error = '', hideLabel, code, before, after, ...input }: Props) {
  const id = useId();
  const about = [hint === undefined ? '' : `${id}-hint`, error === '' ? '' : `${id}-error`]
    .filter((part) => part !== '')
    .join(' ');
  return (
    <div className={styles['whole']}>
      <label htmlFor={id} className={cx(styles['label'], hideLabel && 'hidden-text')}>
        {label}
      </label>
      <span className={styles['field']}>
        {before}
        <input
          autoComplete="off"
          spellCheck={false}
          {...input}
          id={id}
          className={cx(code && 'mono ltr')}
          aria-invalid={error !== ''}
          aria-describedby={about === '' ? undefined : about}
        />
        {after}
      </span>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="quiet small">
          {hint}
        </p>
      )}
      <div id={`${id}-error`}>
        <FieldError words={error} />
      </div>
    </div>
  );
}

/** Why an entry was refused: icon and words, read out at once. */
export function FieldError({ words }: { words: string }) {
  return (
    <div role="alert" className={styles['error']}>
      {words !== '' && <StageLabel icon={OctagonX} tone="s-failed" words={words} />}
    </div>
  );
}
