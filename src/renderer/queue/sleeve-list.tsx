import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useMemo, useRef } from 'react';
import { MINUTE } from '../../shared/units.ts';
import { clientColour } from '../parts/client-colour.ts';
import { cx } from '../parts/cx.ts';
import { ScrollRegion } from '../parts/scroll-region.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { useClient } from '../state/known-client.ts';
import { useUi } from '../state/ui-store.ts';
import { useNow } from '../state/use-now.ts';
import { useWindow } from '../state/window-store.ts';
import { QUEUE } from '../words/queue-words.ts';
import { chooseByBox, chooseByKey } from './choose-rows.ts';
import { DropLine } from './drop-line.tsx';
import { followFlight } from './flight.ts';
import { useFocusInLines } from './focus-in-lines.ts';
import { HoldCard } from './hold-card.tsx';
import { keptTop, useKeptPlace } from './keep-place.ts';
import { followLeaving } from './lingering.ts';
import { moveRowByKey } from './move-keys.ts';
import { moveRowFocus } from './move-row-focus.ts';
import { useFollowMoved } from './moved-row.ts';
import { SleeveHead } from './sleeve-head.tsx';
import styles from './sleeve-list.module.css';
import { SleeveTotal } from './sleeve-total.tsx';
import { type Line, layLines, type Sleeve } from './sleeves.ts';
import { UploadRow } from './upload-row.tsx';
import { useRowDrag } from './use-row-drag.ts';

/** Heights in px. They are fixed, so ten thousand rows need no measuring (tokens: --row, sleeve tab 28 + beat 16). */
const ROW = { comfortable: 49, compact: 39 } as const;
/** A row and a hold in several lines, in either density. */
const NARROW = { row: 112, hold: 118 } as const;
const HEAD = 28;
const BETWEEN = 16;
const TOTAL = 22;
const HOLD = 58;
const OVERSCAN = 8;

/** The sleeves as one virtual list: only the lines in view are in the document. */
export function SleeveList({ sleeves }: { sleeves: readonly Sleeve[] }) {
  const folded = useUi((ui) => ui.folded);
  const density = useWindow((state) => state.settings.density);
  const narrow = useNarrow();
  const now = useNow(MINUTE);
  const lines = useMemo(() => layLines(sleeves, folded), [sleeves, folded]);
  const box = useRef<HTMLDivElement>(null);
  // Kept between renders: a new function makes the list lay out every line again, also while it only scrolls.
  const estimateSize = useCallback(
    (index: number) => heightOf(lines[index], index, narrow ? NARROW : { row: ROW[density], hold: HOLD }),
    [lines, density, narrow],
  );
  const getItemKey = useCallback((index: number) => keyOf(lines[index]), [lines]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize,
    getItemKey,
    overscan: OVERSCAN,
    initialOffset: keptTop,
  });
  useKeptPlace(box);
  useEffect(() => (box.current === null ? undefined : followLeaving(box.current)), []);
  useEffect(() => (box.current === null ? undefined : followFlight(box.current)), []);
  const { drag, onPointerDown } = useRowDrag({ lines, virtual, box });
  useFollowMoved({ lines, virtual, box });
  const focus = useFocusInLines(box, lines);
  return (
    <ScrollRegion box={box} label={QUEUE.title}>
      {/* biome-ignore lint/a11y/useSemanticElements: a virtual list positions divs; ul would not change what is read */}
      <div
        className={styles['list']}
        role="list"
        aria-label={QUEUE.list}
        style={{ blockSize: virtual.getTotalSize() }}
        onPointerDown={onPointerDown}
        {...focus}
        onChangeCapture={(event) => chooseByBox(event, lines)}
        onKeyDown={(event) => {
          chooseByKey(event, lines, sleeves);
          moveRowByKey(event, lines);
          moveRowFocus(event);
        }}
      >
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          return line === undefined ? null : (
            <VirtualLine
              key={item.key}
              line={line}
              now={now}
              index={item.index}
              of={lines.length}
              top={item.start}
              size={item.size}
              dragged={line.kind === 'row' && drag?.chosen.has(line.upload.id) === true}
            />
          );
        })}
        {drag !== null && drag.at !== null && <DropLine at={drag.at} />}
      </div>
    </ScrollRegion>
  );
}

interface LineProps {
  readonly line: Line;
  readonly now: number;
  readonly index: number;
  readonly of: number;
  readonly top: number;
  readonly size: number;
  /** It is on its way to another place under the pointer. */
  readonly dragged: boolean;
}

/** Kept between renders: while the list scrolls only the lines that come are drawn. */
const VirtualLine = memo(function VirtualLine({ line, now, index, of, top, size, dragged }: LineProps) {
  const client = useClient(line.sleeve.profileId);
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the list above
    <div
      role="listitem"
      aria-setsize={of}
      aria-posinset={index + 1}
      data-line={index}
      data-client={line.sleeve.profileId}
      className={cx(
        styles['line'],
        styles[line.kind],
        line.kind === 'head' && index > 0 && styles['later'],
        dragged && styles['dragged'],
      )}
      style={{ ...clientColour(client.colour), blockSize: size, transform: `translateY(${top}px)` }}
    >
      {line.kind === 'head' && <SleeveHead sleeve={line.sleeve} client={client} now={now} />}
      {line.kind === 'total' && <SleeveTotal sleeve={line.sleeve} />}
      {line.kind === 'hold' && <HoldCard sleeve={line.sleeve} client={client.name} until={line.until} />}
      {line.kind === 'row' && (
        <UploadRow upload={line.upload} client={client} now={now} first={line.first} last={line.last} />
      )}
    </div>
  );
});

function heightOf(
  line: Line | undefined,
  index: number,
  { row, hold }: { readonly row: number; readonly hold: number },
): number {
  if (line === undefined || line.kind === 'row') return row;
  if (line.kind === 'total') return TOTAL;
  if (line.kind === 'hold') return hold;
  return index === 0 ? HEAD : HEAD + BETWEEN;
}

function keyOf(line: Line | undefined): string {
  if (line === undefined) return '';
  return line.kind === 'row' ? line.upload.id : `${line.kind} ${line.sleeve.id}`;
}
