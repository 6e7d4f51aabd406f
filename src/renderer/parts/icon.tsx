import type { LucideIcon } from 'lucide-react';
import { cx } from './cx.ts';
import styles from './icon.module.css';

interface Props {
  readonly of: LucideIcon;
  readonly large?: boolean;
  readonly className?: string | undefined;
}

/** A drawn sign on a 16 (large: 20) grid; always beside words, never read out. */
export function Icon({ of: Sign, large = false, className }: Props) {
  return (
    <Sign
      className={cx(styles['icon'], large && styles['large'], className)}
      size={large ? 20 : 16}
      strokeWidth={large ? 1.8 : 2.1}
      absoluteStrokeWidth={false}
      aria-hidden="true"
    />
  );
}
