import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import styles from './icon-button.module.css';

interface Props extends Omit<ComponentProps<'button'>, 'type' | 'children'> {
  readonly icon: LucideIcon;
  /** The accessible name: names the file or client it acts on. */
  readonly label: string;
  /** The tooltip, where it is shorter than the name. */
  readonly tip?: string;
}

/** An icon alone, only for pause, cancel, more, close, copy and try now; with name and tooltip. */
export function IconButton({ icon, label, tip, className, ...rest }: Props) {
  return (
    <button
      {...rest}
      type="button"
      aria-label={label}
      title={tip ?? label}
      className={cx(styles['button'], className)}
    >
      <Icon of={icon} />
    </button>
  );
}
