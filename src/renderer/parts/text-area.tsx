import { type ComponentProps, useId } from 'react';
import { FieldError } from './field.tsx';
import styles from './text-area.module.css';

interface Props extends Omit<ComponentProps<'textarea'>, 'className'> {
  readonly label: string;
  /** Why the text was not taken; empty when it is fine. */
  readonly error: string;
}

/** A labelled field of several lines. Uncontrolled: the text lives in the field. */
export function TextArea({ label, error, ...area }: Props) {
  const id = useId();
  return (
    <div className={styles['whole']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <textarea
        dir="auto"
        {...area}
        id={id}
        className={styles['area']}
        aria-invalid={error !== ''}
        aria-describedby={`${id}-error`}
      />
      <div id={`${id}-error`}>
        <FieldError words={error} />
      </div>
    </div>
  );
}
