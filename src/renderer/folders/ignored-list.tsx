import { useVirtualizer } from '@tanstack/react-virtual';
import { Ban } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { RootId } from '../../shared/ids.ts';
import { number } from '../../shared/language/format.ts';
import type { IgnoredReason, IgnoredView } from '../../shared/model.ts';
import { Icon } from '../parts/icon.tsx';
import { ScrollRegion } from '../parts/scroll-region.tsx';
import { send } from '../state/send.ts';
import { useWindow } from '../state/window-store.ts';
import { FOLDERS, IGNORED_WORDS } from '../words/folder-words.ts';
import styles from './ignored-list.module.css';
import { ReasonChips } from './reason-chips.tsx';

const ROW = 40;
const OVERSCAN = 8;

/** Every file of a folder that was seen and is not uploaded, with the reason in words. */
export function IgnoredList({ rootId }: { rootId: RootId }) {
  const entries = useWindow((state) => state.ignored.get(rootId));
  useEffect(() => void load(rootId), [rootId]);
  return (
    <section className={styles['ignored']} aria-label={FOLDERS.ignoredTitle}>
      <h3 className={styles['title']}>
        {FOLDERS.ignoredTitle} <span className="faint small">{number(entries?.length ?? 0)}</span>
      </h3>
      <p className="quiet small">{sayEntries(entries)}</p>
      {entries !== undefined && entries.length > 0 && <Narrowed entries={entries} />}
    </section>
  );
}

/** The list, whole or of one reason. A reason that no file has any more narrows nothing. */
function Narrowed({ entries }: { entries: readonly IgnoredView[] }) {
  const [wanted, setWanted] = useState<IgnoredReason | null>(null);
  const chosen = entries.some((entry) => entry.reason === wanted) ? wanted : null;
  const shown = useMemo(
    () => (chosen === null ? entries : entries.filter((entry) => entry.reason === chosen)),
    [entries, chosen],
  );
  return (
    <>
      <ReasonChips entries={entries} chosen={chosen} onChoose={setWanted} />
      <Entries key={chosen} entries={shown} />
    </>
  );
}

function sayEntries(entries: readonly IgnoredView[] | undefined): string {
  if (entries === undefined) return FOLDERS.loading;
  return entries.length === 0 ? FOLDERS.ignoredNone : FOLDERS.ignoredText;
}

async function load(rootId: RootId): Promise<void> {
  const entries = await send('ignored:list', { rootId });
  if (entries === null) return;
  useWindow.setState((before) => ({ ignored: new Map(before.ignored).set(rootId, entries) }));
}

function Entries({ entries }: { entries: readonly IgnoredView[] }) {
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: OVERSCAN,
  });
  return (
    <ScrollRegion box={box} label={FOLDERS.ignoredText} className={styles['box']}>
      <ul className={styles['list']} style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const entry = entries[item.index];
          return entry === undefined ? null : (
            <li
              key={item.key}
              aria-setsize={entries.length}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <Icon of={Ban} className="faint" />
              <bdi dir="ltr" className="clip" title={entry.path}>
                {entry.path}
              </bdi>
              <span className="quiet small">{IGNORED_WORDS[entry.reason]}</span>
            </li>
          );
        })}
      </ul>
    </ScrollRegion>
  );
}
