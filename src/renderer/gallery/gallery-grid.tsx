import { type CSSProperties, useMemo, useRef } from 'react';
import { MINUTE } from '../../shared/units.ts';
import { cx } from '../parts/cx.ts';
import scroll from '../parts/scroll-region.module.css';
import { useNow } from '../state/use-now.ts';
import { GALLERY } from '../words/gallery-words.ts';
import { expiryGroups } from './expiry-groups.ts';
import { focusTile } from './focus-tile.ts';
import styles from './gallery-grid.module.css';
import { GroupHead } from './group-head.tsx';
import { useKeptPlace } from './kept-place.ts';
import type { KnownItem } from './known-item.ts';
import { lineOf } from './lines.ts';
import { ListColumns } from './list-columns.tsx';
import { ListRow } from './list-row.tsx';
import { useChosen } from './selection-store.ts';
import { Tile } from './tile.tsx';
import { useGridGestures } from './use-grid-gestures.ts';
import { useLines } from './use-lines.ts';

interface Props {
  /** Everything that is shown, in order. */
  readonly items: readonly KnownItem[];
  /** Smallest width of a tile, px; null for a list. */
  readonly tile: number | null;
  readonly compact: boolean;
  /** The order is that of the ends: then headings say how near they are. */
  readonly byEnd: boolean;
}

/** The virtual grid or list: one tab stop, arrow keys move within it, only lines in view are in the document. */
export function GalleryGrid({ items, tile, compact, byEnd }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { selection, current } = useChosen();
  const now = useNow(MINUTE);
  const focused = useMemo(
    () =>
      current === null
        ? 0
        : Math.max(
            0,
            items.findIndex(({ id }) => id === current),
          ),
    [items, current],
  );
  const groups = useMemo(() => (byEnd ? expiryGroups(items, now) : []), [byEnd, items, now]);
  const barShown = selection.ids.size > 0;
  const laid = useLines(box, { count: items.length, groups, tile, compact, focused, barShown });
  const { lines, columns, virtual } = laid;
  useKeptPlace(box, {
    show() {
      if (current !== null) virtual.scrollToIndex(lineOf(lines, focused), { align: 'center' });
    },
    focus() {
      if (current !== null) focusTile(box.current, focused, { preventScroll: true });
    },
  });
  const gestures = useGridGestures({ ...laid, box, items, focused });
  const Item = tile === null ? ListRow : Tile;

  return (
    <>
      {tile === null && <ListColumns />}
      <div ref={box} className={cx(scroll['scroll'], barShown && styles['withBar'])}>
        {/* biome-ignore lint/a11y/useSemanticElements: a virtual grid positions its rows; a table cannot */}
        <div
          className={styles['grid']}
          role="grid"
          aria-label={GALLERY.grid}
          aria-multiselectable="true"
          aria-rowcount={lines.length}
          aria-colcount={columns}
          style={{ blockSize: virtual.getTotalSize(), '--columns': columns } as CSSProperties}
          {...gestures}
        >
          {virtual.getVirtualItems().map((row) => {
            const line = lines[row.index];
            if (line === undefined) return null;
            return (
              // biome-ignore lint/a11y/useSemanticElements: see the grid above
              // biome-ignore lint/a11y/useFocusableInteractive: the cells of the row take the focus
              <div
                key={row.key}
                role="row"
                aria-rowindex={row.index + 1}
                className={cx(
                  styles[line.group === undefined ? 'row' : 'heading'],
                  tile === null && styles['list'],
                )}
                style={{
                  transform: `translateY(${row.start}px)`,
                  gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
                }}
              >
                {line.group !== undefined && <GroupHead group={line.group} items={items} />}
                {items.slice(line.from, line.from + line.count).map((item, column) => {
                  const index = line.from + column;
                  return (
                    <Item
                      key={item.id}
                      item={item}
                      now={now}
                      index={index}
                      focusable={index === focused}
                      selected={selection.ids.has(item.id)}
                    />
                  );
                })}
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}
