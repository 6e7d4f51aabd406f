import { Button } from '../parts/button.tsx';
import { ACTIVITY } from '../words/activity-words.ts';
import { readOlder, useActivity } from './activity-store.ts';
import styles from './older-line.module.css';

/** The end of what was read: older entries come by themselves, while a search is on only when they are asked for. */
export function OlderLine({ focusable, searching }: { focusable: boolean; searching: boolean }) {
  const older = useActivity((activity) => activity.older);
  const reading = older === 'reading' || (older === 'resting' && !searching);
  const verb = older === 'failed' ? ACTIVITY.tryAgain : ACTIVITY.searchOlder;
  return (
    <div className={styles['older']}>
      {older === 'failed' && <span>{ACTIVITY.olderFailed}</span>}
      <Button
        small
        rank="plain"
        data-stop=""
        tabIndex={focusable ? 0 : -1}
        aria-disabled={reading}
        onClick={() => void readOlder()}
      >
        {reading ? ACTIVITY.olderLoading : verb}
      </Button>
    </div>
  );
}
