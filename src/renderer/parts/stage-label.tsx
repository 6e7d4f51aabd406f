import type { LucideIcon } from 'lucide-react';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import styles from './stage-label.module.css';

interface Props {
  readonly icon: LucideIcon;
  /** One of the `s-…` classes; it only repeats what icon and words say. */
  readonly tone: string;
  readonly words: string;
  readonly className?: string | undefined;
}

/** A state: icon and words. */
export function StageLabel({ icon, tone, words, className }: Props) {
  return (
    <span className={cx(styles['stage'], tone, className)} title={words}>
      <Icon of={icon} />
      <span className="clip">{words}</span>
    </span>
  );
}
