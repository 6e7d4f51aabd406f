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
  readonly children?: ReactNode;
}

/** One cause: what happened in bold, what happens next, at most two buttons. */
export function Banner({ icon, kind, cause, next, children }: Props) {
  return (
    <div className={cx(styles['banner'], styles[kind])} role={kind === 'needs' ? 'alert' : 'status'}>
      <Icon of={icon} large className={styles['icon']} />
      <div>
        <p className="strong">{cause}</p>
        <p className="quiet">{next}</p>
      </div>
      {children !== undefined && <div className={styles['does']}>{children}</div>}
    </div>
  );
}
