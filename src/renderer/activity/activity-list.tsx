import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { HistoryEntry } from '../../shared/model.ts';
import { isKeyOf } from '../commands/shown-keys.ts';
import { cx } from '../parts/cx.ts';
import scroll from '../parts/scroll-region.module.css';
import { mayCopy } from '../queue/lenses.ts';
import { copyLink } from '../queue/queue-actions.ts';
import { useWindow } from '../state/window-store.ts';
import { ACTIVITY } from '../words/activity-words.ts';
import { ActivityLine } from './activity-line.tsx';
import styles from './activity-list.module.css';
import { readOlder, toggleEntry, useActivity } from './activity-store.ts';
import { type DayLine, layDays } from './day-lines.ts';
import { keptPlace, useKeptPlace } from './kept-place.ts';
import { firstControl, focusLine, isForward, stopOf } from './line-focus.ts';
import { moveInList } from './list-moves.ts';
import { useDays } from './use-days.ts';
import { entryClientName } from './use-entry-client.ts';

interface Props {
  /** What is shown: another part has another place. */
  readonly of: string;
  readonly entries: readonly HistoryEntry[];
  /** Older entries are kept than were read. */
  readonly more: boolean;
  /** A search narrows what was read: older entries come only when they are asked for. */
  readonly searching: boolean;
}

/** Days under each other, one tab stop: arrows move, right and Enter open an entry, left closes it. */
export function ActivityList({ of, entries, more, searching }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const density = useWindow((state) => state.settings.density);
  const lines = useMemo(() => layDays(entries, more), [entries, more]);
  const open = useActivity((activity) => activity.open);
  const [activeKey, setActiveKey] = useState(() => keptPlace(of)?.line ?? '');
  const places = useMemo(() => lines.flatMap((line, index) => (line.kind === 'day' ? [] : [index])), [lines]);
  const active = Math.max(
    lines.findIndex((line) => line.key === activeKey),
    places[0] ?? 0,
  );
  const { virtual, staying } = useDays({ lines, box, density, active, kept: keptPlace(of) });
  useKeptPlace({ of, box, line: lines[active]?.key ?? '', virtual });
  const items = virtual.getVirtualItems();
  const atOlder = !searching && lines[items.at(-1)?.index ?? -1]?.kind === 'older';
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that came in may leave the end in view
  useEffect(() => {
    if (atOlder) void readOlder();
  }, [atOlder, entries]);

  const goTo = (index: number) => {
    setActiveKey(lines[index]?.key ?? '');
    virtual.scrollToIndex(index);
    focusLine(box, index);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || !(event.target instanceof HTMLElement)) return;
    const line = lines[active];
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / 49));
    const move = moveInList(event.key, active, { places, page });
    if (move !== null) {
      event.preventDefault();
      goTo(move);
    } else if (line?.kind === 'entry' && stepInto(event, line)) event.preventDefault();
  };
  const stepInto = (
    event: KeyboardEvent<HTMLElement>,
    line: Extract<DayLine, { kind: 'entry' }>,
  ): boolean => {
    const { upload } = line.entry;
    const isOpen = open.has(upload.id);
    if (isKeyOf(event, 'activity-entry.copy-link')) {
      if (!mayCopy(upload)) return false;
      void copyLink(upload, entryClientName(line.entry, useWindow.getState().profiles));
      return true;
    }
    const forward = isForward(event);
    if (forward === null) return false;
    if (forward && !isOpen) toggleEntry(upload.id, true);
    else if (forward) firstControl(box, active)?.focus();
    else if (event.target !== stopOf(box, active)) stopOf(box, active)?.focus();
    else if (isOpen) toggleEntry(upload.id, false);
    return true;
  };

  return (
    <div ref={box} className={cx(scroll['scroll'], styles['box'])}>
      {/* biome-ignore lint/a11y/useSemanticElements: a virtual list positions divs; ul would not change what is read */}
      <div
        className={styles['list']}
        role="list"
        aria-label={ACTIVITY.list}
        style={{ blockSize: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {items.map((item) => {
          const line = lines[item.index];
          if (line === undefined) return null;
          const stays = item.index === staying.current;
          return (
            // biome-ignore lint/a11y/useSemanticElements: see the list above
            <div
              key={item.key}
              ref={virtual.measureElement}
              role="listitem"
              aria-setsize={lines.length}
              aria-posinset={item.index + 1}
              data-line={item.index}
              className={cx(styles['line'], stays && styles['stays'])}
              style={stays ? undefined : { transform: `translateY(${item.start}px)` }}
              onFocus={() => setActiveKey(line.key)}
            >
              <ActivityLine
                line={line}
                isOpen={line.kind === 'entry' && open.has(line.entry.upload.id)}
                focusable={item.index === active}
                searching={searching}
                onToggle={toggleEntry}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
