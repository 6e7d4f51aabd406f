import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { cx } from './cx.ts';

interface Props extends Omit<ComponentProps<'button'>, 'type'> {
  /** One main button per region; plain is the third rank; danger is never the default. */
  readonly rank?: 'main' | 'normal' | 'plain';
  readonly danger?: boolean;
  readonly small?: boolean;
  readonly submits?: boolean;
}

/** A button in words. */
export function Button({ rank = 'normal', danger, small, submits, className, ...rest }: Props) {
  return (
    <button
      {...rest}
      type={submits === true ? 'submit' : 'button'}
      className={cx(
        styles['button'],
        rank !== 'normal' && styles[rank],
        danger && styles['danger'],
        small && styles['small'],
        className,
      )}
    />
  );
}
