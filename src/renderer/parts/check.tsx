import styles from './check.module.css';

interface Props {
  /** `mixed`: some of what it stands for. */
  readonly state: boolean | 'mixed';
  readonly label: string;
  readonly onChange: () => void;
}

/** A tick box without a visible label; its name says what it picks. The browser's own: thousands of rows have one. */
export function Check({ state, label, onChange }: Props) {
  return (
    <input
      ref={(box) => {
        if (box !== null) box.indeterminate = state === 'mixed';
      }}
      type="checkbox"
      className={styles['check']}
      checked={state === true}
      onChange={onChange}
      aria-label={label}
    />
  );
}
