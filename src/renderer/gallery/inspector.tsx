import { X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { MediaItemView } from '../../shared/model.ts';
import { MINUTE } from '../../shared/units.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { useNow } from '../state/use-now.ts';
import { INSPECTOR } from '../words/inspector-words.ts';
import { focusCurrentTile } from './focus-tile.ts';
import styles from './inspector.module.css';
import { toggleInspector } from './inspector-store.ts';
import { ItemDetails } from './item-details.tsx';
import { SeveralDetails } from './several-details.tsx';

interface Props {
  /** What is chosen, or else the tile that has the focus. */
  readonly items: readonly MediaItemView[];
}

/** What is known of the chosen item; of several, how many and whose. */
export function Inspector({ items }: Props) {
  const now = useNow(MINUTE);
  const [only] = items;
  const close = () => {
    toggleInspector();
    focusCurrentTile();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !event.currentTarget.contains(event.target as Node)) return;
    event.preventDefault();
    close();
  };
  return (
    <aside className={styles['inspector']} aria-label={INSPECTOR.title} onKeyDown={onKeyDown}>
      <div className={styles['head']}>
        <h2>{INSPECTOR.title}</h2>
        <IconButton icon={X} label={INSPECTOR.close} onClick={close} />
      </div>
      {only === undefined && <p className={styles['none']}>{INSPECTOR.nothing}</p>}
      {only !== undefined && items.length === 1 && <ItemDetails key={only.id} item={only} now={now} />}
      {items.length > 1 && <SeveralDetails items={items} now={now} />}
    </aside>
  );
}
