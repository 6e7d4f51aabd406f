import { usePace } from '../state/pace-store.ts';
import styles from './speed-line.module.css';
import { HEIGHT, POINTS, speedPath, WIDTH, xOf } from './speed-path.ts';

/** Of fewer seconds the line would be a speck at its end. */
const FEWEST = 5;

/** The speed of the last minute as a line; the number beside it says it in words. */
export function SpeedLine() {
  const speeds = usePace((pace) => pace.speeds);
  if (speeds.length < FEWEST) return null;
  const line = speedPath(speeds);
  const first = xOf(POINTS - speeds.length);
  return (
    <svg
      className={styles['line']}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className={styles['under']} d={`${line}V${HEIGHT}H${first}z`} />
      <path className={styles['stroke']} d={line} />
    </svg>
  );
}
