import { Checkbox } from '@base-ui/react/checkbox';
import { Minus, Check as Tick } from 'lucide-react';
import styles from './check.module.css';

interface Props {
  /** `mixed`: some of what it stands for. */
  readonly state: boolean | 'mixed';
  readonly label: string;
  readonly onChange: () => void;
}

/** A tick box without a visible label; its name says what it picks. */
export function Check({ state, label, onChange }: Props) {
  return (
    <Checkbox.Root
      className={styles['check']}
      checked={state === true}
      indeterminate={state === 'mixed'}
      onCheckedChange={onChange}
      aria-label={label}
    >
      <Checkbox.Indicator className={styles['mark']}>
        {state === 'mixed' ? <Minus aria-hidden="true" /> : <Tick aria-hidden="true" />}
      </Checkbox.Indicator>
    </Checkbox.Root>
  );
}
