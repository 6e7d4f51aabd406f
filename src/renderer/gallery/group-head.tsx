import { RotateCw } from 'lucide-react';
import { number } from '../../shared/language/format.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { GALLERY, groupAgain } from '../words/gallery-words.ts';
import type { ExpiryGroup } from './expiry-groups.ts';
import styles from './group-head.module.css';
import { askToSendAgain } from './item-dialogs.ts';
import type { KnownItem } from './known-item.ts';
import { mayGoAgain } from './selection-actions.ts';

/** Groups whose links soon stop, or have stopped: what was sent from here goes up again by one verb. */
const URGENT: ReadonlySet<string> = new Set(['soon', 'gone']);

interface Props {
  readonly group: ExpiryGroup;
  /** Everything that is shown, in order. */
  readonly items: readonly KnownItem[];
}

/** How near the ends under it are, how many there are, and the verb that renews them. */
export function GroupHead({ group: { name, from, count }, items }: Props) {
  const again = URGENT.has(name) ? mayGoAgain(items.slice(from, from + count)) : [];
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a cell of the virtual grid */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the tiles take the focus */}
      <div role="rowheader" className={styles['head']}>
        <h2>{GALLERY.groups[name]}</h2>
        <span className="faint small">{number(count)}</span>
      </div>
      {again.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a cell of the virtual grid
        // biome-ignore lint/a11y/useFocusableInteractive: the grid has one tab stop, which is a tile
        <div role="gridcell" className={styles['verb']}>
          <Button small rank="plain" tabIndex={-1} onClick={() => askToSendAgain(again)}>
            <Icon of={RotateCw} />
            {groupAgain(again.length, count)}
          </Button>
        </div>
      )}
    </>
  );
}
