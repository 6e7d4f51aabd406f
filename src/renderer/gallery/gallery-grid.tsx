import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { MediaItemView } from '../../shared/model.ts';
import { MINUTE } from '../../shared/units.ts';
import { isMod } from '../frame/keys.ts';
import scroll from '../parts/scroll-region.module.css';
import { useNow } from '../state/use-now.ts';
import { useWindow } from '../state/window-store.ts';
import { GALLERY } from '../words/gallery-words.ts';
import { copyItemLink } from './copy-item-link.ts';
import styles from './gallery-grid.module.css';
import { moveFocus, moveOf } from './grid-moves.ts';
import { Tile } from './tile.tsx';
import { useColumns } from './use-columns.ts';

/** Gap under a row of tiles, and what stands under a picture: name, client, days and copy (px). */
const GAP_BLOCK = 16;
const GAP_INLINE = 12;
const UNDER_PICTURE = 70;
const OVERSCAN_ROWS = 3;

/** The virtual grid: one tab stop, arrow keys move within it, only rows in view are in the document. */
export function GalleryGrid({ items }: { items: readonly MediaItemView[] }) {
  const box = useRef<HTMLDivElement>(null);
  const density = useWindow((state) => state.settings.density);
  const { columns, width } = useColumns(box, density === 'compact' ? 148 : 156, GAP_INLINE);
  const rowSize =
    Math.round(((width - (columns - 1) * GAP_INLINE) / columns) * 0.75) + UNDER_PICTURE + GAP_BLOCK;
  const rows = Math.ceil(items.length / columns);
  const now = useNow(MINUTE);
  const [place, setPlace] = useState(0);
  const focusWanted = useRef(false);
  const focused = Math.min(place, items.length - 1);
  const virtual = useVirtualizer({
    count: rows,
    getScrollElement: () => box.current,
    estimateSize: () => rowSize,
    overscan: OVERSCAN_ROWS,
    scrollPaddingStart: 8,
    scrollPaddingEnd: 8,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new row height is the reason to lay out again
  useEffect(() => virtual.measure(), [rowSize]);
  useEffect(() => {
    if (!focusWanted.current) return;
    focusWanted.current = false;
    virtual.scrollToIndex(Math.floor(focused / columns));
    requestAnimationFrame(() => focusTile(box.current, focused));
  }, [focused, columns, virtual]);

  const onKeyDown = (event: KeyboardEvent) => {
    // What is typed in a tile's menu bubbles through React, although the menu stands elsewhere.
    if (!event.currentTarget.contains(event.target as Node)) return;
    const item = items[focused];
    if (opensMenu(event) && openTileMenu(box.current, focused)) {
      event.preventDefault();
      return;
    }
    if (item !== undefined && isMod(event.nativeEvent) && event.key.toLowerCase() === 'c') {
      event.preventDefault();
      void copyItemLink(item);
      return;
    }
    const move = moveOf(event.key, isMod(event.nativeEvent));
    if (move === null) return;
    event.preventDefault();
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? rowSize) / rowSize));
    focusWanted.current = true;
    setPlace(moveFocus(focused, move, { count: items.length, columns, page }));
  };

  return (
    <div ref={box} className={scroll['scroll']}>
      {/* biome-ignore lint/a11y/useSemanticElements: a virtual grid positions its rows; a table cannot */}
      <div
        className={styles['grid']}
        role="grid"
        aria-label={GALLERY.grid}
        aria-rowcount={rows}
        aria-colcount={columns}
        style={{ blockSize: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtual.getVirtualItems().map((row) => (
          // biome-ignore lint/a11y/useSemanticElements: see the grid above
          // biome-ignore lint/a11y/useFocusableInteractive: the cells of the row take the focus
          <div
            key={row.key}
            role="row"
            aria-rowindex={row.index + 1}
            className={styles['row']}
            style={{
              transform: `translateY(${row.start}px)`,
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
            }}
          >
            {items.slice(row.index * columns, (row.index + 1) * columns).map((item, column) => {
              const index = row.index * columns + column;
              return (
                <Tile
                  key={item.id}
                  item={item}
                  now={now}
                  index={index}
                  focusable={index === focused}
                  onFocus={() => setPlace(index)}
                />
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

function focusTile(box: HTMLElement | null, index: number): void {
  box?.querySelector<HTMLElement>(`[data-tile="${index}"]`)?.focus();
}

/** Enter, the menu key or Shift+F10 on a tile itself, not on a button in it. */
function opensMenu({ key, shiftKey, target }: KeyboardEvent): boolean {
  const onTile = target instanceof HTMLElement && target.dataset['tile'] !== undefined;
  return onTile && (key === 'Enter' || key === 'ContextMenu' || (key === 'F10' && shiftKey));
}

/** False for a tile without a menu. */
function openTileMenu(box: HTMLElement | null, index: number): boolean {
  const menu = box?.querySelector<HTMLElement>(`[data-tile="${index}"] [aria-haspopup="menu"]`);
  menu?.click();
  return menu !== null && menu !== undefined;
}
