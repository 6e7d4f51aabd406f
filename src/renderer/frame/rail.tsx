import {
  Folder,
  History,
  IdCard,
  Images,
  ListEnd,
  type LucideIcon,
  SlidersHorizontal,
  TriangleAlert,
} from 'lucide-react';
import { useMemo } from 'react';
import { number } from '../../shared/language/format.ts';
import { announcedKeys, shownKeys } from '../commands/shown-keys.ts';
import { useGallery } from '../gallery/gallery-store.ts';
import { cx } from '../parts/cx.ts';
import { Icon } from '../parts/icon.tsx';
import { countLenses } from '../queue/lenses.ts';
import { goTo, type Screen, useUi } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { FRAME, SCREEN_WORDS } from '../words/frame-words.ts';
import { BusyList } from './busy-list.tsx';
import styles from './rail.module.css';

/** The screens with their counts; below them who is busy. The chosen screen is a tab that runs into the sheet. */
export function Rail() {
  const uploads = useWindow((state) => state.uploads);
  const folders = useWindow((state) => state.roots.size);
  const clients = useWindow((state) => state.profiles.size);
  const items = useGallery((gallery) => gallery.view?.items.length ?? 0);
  const waiting = useWindow(({ status }) => status.inbox ?? 0);
  const attention = useMemo(() => countLenses([...uploads.values()]).attention + waiting, [uploads, waiting]);
  return (
    <nav className={styles['rail']} data-pane="rail" aria-label={FRAME.main}>
      <div className={styles['nav']}>
        <Entry screen="queue" icon={ListEnd} count={attention} needs />
        <Entry screen="gallery" icon={Images} count={items} />
        <Entry screen="folders" icon={Folder} count={folders} />
        <Entry screen="clients" icon={IdCard} count={clients} />
        <Entry screen="activity" icon={History} count={0} />
      </div>
      <BusyList />
      <div className={cx(styles['nav'], styles['bottom'])}>
        <Entry screen="settings" icon={SlidersHorizontal} count={0} />
      </div>
    </nav>
  );
}

interface EntryProps {
  readonly screen: Screen;
  readonly icon: LucideIcon;
  readonly count: number;
  readonly needs?: boolean;
}

function Entry({ screen, icon, count, needs = false }: EntryProps) {
  const current = useUi((ui) => ui.screen === screen);
  const words = SCREEN_WORDS[screen];
  return (
    <button
      type="button"
      className={styles['entry']}
      aria-current={current ? 'page' : undefined}
      aria-keyshortcuts={announcedKeys(`go.${screen}`)}
      title={`${words}  ${shownKeys(`go.${screen}`)}`}
      onClick={() => goTo(screen)}
    >
      <Icon of={icon} large />
      <span className={styles['words']}>{words}</span>
      {count > 0 && (
        <span className={cx(styles['count'], needs && styles['needs'])}>
          {needs && <Icon of={TriangleAlert} />}
          <span aria-hidden={needs}>{number(count)}</span>
          {needs && <span className="hidden-text">{FRAME.needAttention({ count })}</span>}
        </span>
      )}
    </button>
  );
}
