import { ChevronLeft, ChevronRight, ListEnd, type LucideIcon, PanelRight, Undo2 } from 'lucide-react';
import { cx } from './cx.ts';
import styles from './icon.module.css';

/** Mirrored where lines run from right to left; play, clock, check and link are not (DESIGN.md, icons). */
const FLIPS: ReadonlySet<LucideIcon> = new Set([ChevronLeft, ChevronRight, ListEnd, PanelRight, Undo2]);

interface Props {
  readonly of: LucideIcon;
  readonly large?: boolean;
  readonly className?: string | undefined;
}

/** A drawn sign on a 16 (large: 20) grid; always beside words, never read out. */
export function Icon({ of: Sign, large = false, className }: Props) {
  return (
    <Sign
      className={cx(styles['icon'], large && styles['large'], FLIPS.has(Sign) && styles['flips'], className)}
      size={large ? 20 : 16}
      strokeWidth={large ? 1.8 : 2.1}
      absoluteStrokeWidth={false}
      aria-hidden="true"
    />
  );
}
