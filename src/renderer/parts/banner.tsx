import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './banner.module.css';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly icon: LucideIcon;
  /** needs = needs you, waiting = goes on by itself, calm = for your knowledge. */
  readonly kind: 'needs' | 'waiting' | 'calm';
  readonly cause: string;
  readonly next: string;
  /** Read out by itself: all of it, or only the cause where the numbers in what follows change all the time. */
  readonly reads?: 'all' | 'cause';
  readonly children?: ReactNode;
}

/** One cause: what happened in bold, what happens next, at most two buttons. */
export function Banner({ icon, kind, cause, next, reads = 'all', children }: Props) {
  const role = kind === 'needs' ? 'alert' : 'status';
  return (
    <div className={cx(styles['banner'], styles[kind])} role={reads === 'all' ? role : undefined}>
      <Icon of={icon} large className={styles['icon']} />
      <div>
        <p className="strong" role={reads === 'cause' ? role : undefined}>
          {cause}
        </p>
        <p className="quiet">{next}</p>
      </div>
      {children !== undefined && <div className={styles['does']}>{children}</div>}
    </div>
  );
}
