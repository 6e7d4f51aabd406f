import { CircleHelp } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { patternHelp, RULES } from '../words/rules-words.ts';
import styles from './pattern-help.module.css';

/** How patterns work, one click away. */
export function PatternHelp() {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles['help']}>
      <Button
        small
        rank="plain"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon of={CircleHelp} />
        {RULES.how}
      </Button>
      {open && (
        <div id={id} className={styles['text']}>
          <dl>
            {patternHelp().map(({ pattern, means }) => (
              <div key={pattern}>
                <dt className="mono ltr">{pattern}</dt>
                <dd>{means}</dd>
              </div>
            ))}
          </dl>
          <p>{RULES.patternCase}</p>
        </div>
      )}
    </div>
  );
}
