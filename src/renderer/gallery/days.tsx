import { Clock, type LucideIcon, Timer } from 'lucide-react';
import { cx } from '../parts/cx.ts';
import { Icon } from '../parts/icon.tsx';
import { daysText } from '../words/gallery-words.ts';
import styles from './days.module.css';
import { type Expiry, expiryOf } from './days-left.ts';

const SIGNS: { readonly [Name in Expiry]: LucideIcon } = {
  plain: Clock,
  week: Clock,
  soon: Timer,
  gone: Clock,
  unknown: Clock,
};

/** Days left: text and icon at all times, the tone only repeats it. */
export function Days({ days }: { days: number | null }) {
  const expiry = expiryOf(days);
  return (
    <span className={cx(styles['days'], styles[expiry])}>
      <Icon of={SIGNS[expiry]} />
      {daysText(days)}
    </span>
  );
}
