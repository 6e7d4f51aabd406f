import { DatabaseBackup } from 'lucide-react';
import { Banner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { send } from '../state/send.ts';
import { useWindow } from '../state/window-store.ts';
import { DAMAGE, damageThen } from '../words/damage-words.ts';
import styles from './problem.module.css';

/** The database was damaged, and what was brought over; it stays until it is dismissed, also over restarts. */
export function DamageNotice() {
  const damage = useWindow((state) => state.status.damage);
  if (damage === undefined) return null;
  return (
    <div className={styles['place']}>
      <Banner icon={DatabaseBackup} kind="calm" cause={DAMAGE.title} next={damageThen(damage)}>
        <Button small onClick={() => void send('app:damage-read', {})}>
          {DAMAGE.dismiss}
        </Button>
      </Banner>
    </div>
  );
}
