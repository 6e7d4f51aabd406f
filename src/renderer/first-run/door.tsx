import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../parts/icon.tsx';
import styles from './door.module.css';

interface Props {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

/** One of the two doors of first run: the tab shape without a client's colour. */
export function Door({ icon, label, title, text, children }: Props) {
  return (
    <div className={styles['door']}>
      <span className={styles['tab']}>
        <Icon of={icon} />
        {label}
      </span>
      <section className={styles['card']} aria-label={label}>
        <div>
          <h2>{title}</h2>
          <p className="quiet">{text}</p>
        </div>
        {children}
      </section>
    </div>
  );
}
