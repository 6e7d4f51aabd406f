import { FRAME } from '../words/frame-words.ts';
import styles from './brand.module.css';
import { cx } from './cx.ts';

/** The mark and the product's name. */
export function Brand({ className }: { className?: string | undefined }) {
  return (
    <div className={cx(styles['brand'], className)}>
      <svg viewBox="0 0 64 64" aria-hidden="true">
        <path
          d="M6 17a6 6 0 0 1 6-6h13.5a6 6 0 0 1 4.6 2.2L34.5 18H52a6 6 0 0 1 6 6v23a6 6 0 0 1-6 6H12a6 6 0 0 1-6-6z"
          fill="var(--action)"
        />
        <path
          d="M32 46V30m-8.5 7L32 28.5 40.5 37"
          fill="none"
          stroke="var(--ember)"
          strokeWidth="6.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span>{FRAME.product}</span>
    </div>
  );
}
