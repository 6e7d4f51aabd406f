import { FlaskConical, WifiOff } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { ClientName } from '../parts/client-name.tsx';
import { FieldError } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { tell } from '../state/messages.ts';
import { attempt } from '../state/send.ts';
import { FIRST_RUN } from '../words/first-run-words.ts';
import { Door } from './door.tsx';
import styles from './practice-card.module.css';

/** The sandbox's clients (src/sandbox), as they look once they are here. */
const MADE_UP = [
  { name: 'Bramblewick Teas', initials: 'BT', colour: 1 },
  { name: 'Marloquay Ceramics', initials: 'MC', colour: 2 },
  { name: 'Northlume Velo', initials: 'NV', colour: 3 },
] as const;

/** The whole product without an account: a practice server on this computer. */
export function PracticeCard({ onDone }: { onDone: () => void }) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const start = async () => {
    setBusy(true);
    const sent = await attempt('account:try-sandbox', {});
    setBusy(false);
    if (!sent.done) {
      setError(sent.words);
      return;
    }
    tell(FIRST_RUN.practiceStarted);
    onDone();
  };
  return (
    <Door
      icon={FlaskConical}
      label={FIRST_RUN.practiceDoor}
      title={FIRST_RUN.practiceTitle}
      text={FIRST_RUN.practiceText}
    >
      <ul className={styles['clients']}>
        {MADE_UP.map((client) => (
          <li key={client.name}>
            <ClientName client={client} />
          </li>
        ))}
      </ul>
      <p className={styles['note']}>
        <Icon of={WifiOff} />
        <span>{FIRST_RUN.practiceNote}</span>
      </p>
      <FieldError words={error} />
      <span className="spacer" />
      <Button className={styles['tall']} disabled={busy} onClick={() => void start()}>
        {busy ? FIRST_RUN.practiceStarting : FIRST_RUN.practiceStart}
      </Button>
    </Door>
  );
}
