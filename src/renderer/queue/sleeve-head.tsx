import { ChevronDown, ChevronRight } from 'lucide-react';
import { momentWithin } from '../../shared/language/dates.ts';
import type { NamedClient } from '../parts/client-name.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { useMinutesLeft } from '../state/pace-store.ts';
import { toggleSleeve, useUi } from '../state/ui-store.ts';
import { HOLD } from '../words/offer-words.ts';
import { QUEUE } from '../words/queue-words.ts';
import { timeLeftWords } from '../words/time-left-words.ts';
import { isFinishing } from './lenses.ts';
import styles from './sleeve-head.module.css';
import { turnOf } from './sleeve-turn.ts';
import type { Sleeve } from './sleeves.ts';

interface Props {
  readonly sleeve: Sleeve;
  readonly client: NamedClient;
  /** Epoch ms, to the minute. */
  readonly now: number;
}

/** The sleeve's tab with the client's name, what it holds, how far it is, pause and fold. */
export function SleeveHead({ sleeve, client, now }: Props) {
  return (
    <div className={styles['head']}>
      <h2 className={styles['tab']}>
        <small aria-hidden="true">{client.initials}</small>
        <span className="clip" dir="auto" title={client.name}>
          {client.name}
        </span>
      </h2>
      <div className={styles['facts']}>
        <span className={styles['path']} title={sleeve.folder}>
          {sleeve.holdUntil === null
            ? QUEUE.sleeve.facts({
                count: sleeve.total,
                time: momentWithin(sleeve.foundAt, now),
                folder: sleeve.folder,
              })
            : HOLD.given({ files: sleeve.total })}
        </span>
        {sleeve.holdUntil === null && <Progress sleeve={sleeve} client={client.name} />}
      </div>
    </div>
  );
}

/** How far the sleeve is, pause and fold; what is held has none of them. */
function Progress({ sleeve, client }: { sleeve: Sleeve; client: string }) {
  const minutes = useMinutesLeft(sleeve.id);
  const folded = useUi((ui) => ui.folded.has(sleeve.id));
  const turn = turnOf(sleeve, client);
  const held =
    sleeve.open.length > 0 && sleeve.open.every((upload) => upload.failure?.code === 'key-rejected');
  return (
    <>
      <span className={styles['all']}>{held ? QUEUE.sleeve.held : sleeveProgress(sleeve, minutes)}</span>
      {turn !== null && <IconButton {...turn} />}
      <IconButton
        icon={folded ? ChevronRight : ChevronDown}
        label={QUEUE.aboutClient({ action: folded ? QUEUE.unfold : QUEUE.fold, client })}
        tip={folded ? QUEUE.unfold : QUEUE.fold}
        aria-expanded={!folded}
        onClick={() => toggleSleeve(sleeve.id)}
      />
    </>
  );
}

/** How much of it is up; and what is finishing after a pause, or how long the rest takes. */
function sleeveProgress({ up, total: count, open }: Sleeve, minutes: number | null): string {
  const finishing = open.filter(isFinishing).length;
  if (finishing > 0) return QUEUE.sleeve.upFinishing({ up, count, finishing });
  if (minutes === null || open.length === 0) return QUEUE.sleeve.up({ up, count });
  return QUEUE.sleeve.upLeft({ up, count, left: timeLeftWords(minutes) });
}
