import type { CSSProperties } from 'react';
import { cx } from './cx.ts';
import styles from './stage-line.module.css';

/** Which of the four parts runs: settle, prepare, send, check. */
export type StagePart = 0 | 1 | 2 | 3;

interface Props {
  readonly running: StagePart;
  /** How much of the running part is done, 0 to 100. */
  readonly percent: number;
  readonly tone: string;
}

const PARTS: readonly StagePart[] = [0, 1, 2, 3];

/** The stage line: finished parts full, the running one thicker. Its words stand above it, so it is not read out. */
export function StageLine({ running, percent, tone }: Props) {
  return (
    <span className={cx(styles['line'], tone)} aria-hidden="true">
      {PARTS.map((part) => (
        <i
          key={part}
          className={cx(part < running && styles['full'], part === running && styles['now'])}
          style={part === running ? ({ '--part': `${percent}%` } as CSSProperties) : undefined}
        />
      ))}
    </span>
  );
}
