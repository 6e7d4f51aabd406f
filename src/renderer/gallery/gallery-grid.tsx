import { type FocusEvent, type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from 'react';
import type { MediaItemView } from '../../shared/model.ts';
import { MINUTE } from '../../shared/units.ts';
import { isMod } from '../frame/keys.ts';
import { cx } from '../parts/cx.ts';
import scroll from '../parts/scroll-region.module.css';
import { useNow } from '../state/use-now.ts';
import { GALLERY } from '../words/gallery-words.ts';
import styles from './gallery-grid.module.css';
import { type GridAsk, gridAsk } from './grid-keys.ts';
import { moveFocus } from './grid-moves.ts';
import { obeyGridKey } from './obey-grid-key.ts';
import { openPreview } from './preview-store.ts';
import { chooseItem, isOnlyChosen, setCurrent, useChosen } from './selection-store.ts';
import { Tile } from './tile.tsx';
import { useTileRows } from './use-tile-rows.ts';

interface Props {
  /** Everything that is shown, in order. */
  readonly items: readonly MediaItemView[];
  /** Smallest width of a tile, px. */
  readonly tile: number;
}

/** The virtual grid: one tab stop, arrow keys move within it, only rows in view are in the document. */
export function GalleryGrid({ items, tile }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { selection, current } = useChosen();
  const places = useMemo(() => new Map(items.map(({ id }, index) => [id, index])), [items]);
  const focused = (current !== null && places.get(current)) || 0;
  const barShown = selection.ids.size > 0;
  const { columns, rows, rowSize, virtual } = useTileRows(box, {
    count: items.length,
    tile,
    focused,
    barShown,
  });
  const now = useNow(MINUTE);
  const focusWanted = useRef(false);
  useEffect(() => {
    if (!focusWanted.current) return;
    focusWanted.current = false;
    virtual.scrollToIndex(Math.floor(focused / columns));
    requestAnimationFrame(() => focusTile(box.current, focused));
  }, [focused, columns, virtual]);

  const move = (ask: Extract<GridAsk, { kind: 'move' }>) => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? rowSize) / rowSize));
    const from = items[focused];
    const to = items[moveFocus(focused, ask.move, { count: items.length, columns, page })];
    if (from === undefined || to === undefined) return;
    focusWanted.current = to.id !== from.id;
    // One chosen item goes along, as in a file browser: a copied link is that of the tile one stands on.
    if (!ask.span && !ask.keep && isOnlyChosen(from.id))
      return chooseItem('only', { id: to.id, shown: items });
    if (!ask.span) return setCurrent(to.id);
    // The first step of a span begins where the focus stands.
    if (!barShown) chooseItem('only', { id: from.id, shown: items });
    chooseItem('span', { id: to.id, shown: items });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLElement && event.target.dataset['tile'] === undefined) return;
    // What is typed in a tile's menu bubbles through React, although the menu stands elsewhere.
    if (!event.currentTarget.contains(event.target as Node)) return;
    const { key, shiftKey: shift, ctrlKey: ctrl } = event;
    const ask = gridAsk({ key, shift, ctrl, mod: isMod(event.nativeEvent) });
    const item = items[focused];
    if (ask === null || item === undefined) return;
    if (ask.kind === 'move') {
      event.preventDefault();
      move(ask);
    } else if (obeyGridKey(ask.kind, item, items)) event.preventDefault();
  };
  const onFocus = (event: FocusEvent) => {
    const item = itemAt(event, items);
    if (item !== undefined) setCurrent(item.id);
  };
  const onClick = (event: MouseEvent) => {
    const item = itemAt(event, items);
    if (item === undefined || (event.target as Element).closest('button') !== null) return;
    const onCheck = (event.target as Element).closest('[data-pick]') !== null;
    const picks = onCheck || event.ctrlKey || event.metaKey;
    const gesture = event.shiftKey ? (picks ? 'add-span' : 'span') : picks ? 'toggle' : 'only';
    chooseItem(gesture, { id: item.id, shown: items });
  };
  const onDoubleClick = (event: MouseEvent) => {
    const item = itemAt(event, items);
    if (item !== undefined && (event.target as Element).closest('button, [data-pick]') === null)
      openPreview(item.id);
  };

  return (
    <div ref={box} className={cx(scroll['scroll'], barShown && styles['withBar'])}>
      {/* biome-ignore lint/a11y/useSemanticElements: a virtual grid positions its rows; a table cannot */}
      <div
        className={styles['grid']}
        role="grid"
        aria-label={GALLERY.grid}
        aria-multiselectable="true"
        aria-rowcount={rows}
        aria-colcount={columns}
        style={{ blockSize: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
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
                  selected={selection.ids.has(item.id)}
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

/** The item on whose tile something happened; none for what happened in a menu that stands elsewhere. */
function itemAt(
  { target, currentTarget }: FocusEvent | MouseEvent,
  items: readonly MediaItemView[],
): MediaItemView | undefined {
  if (!(target instanceof Element) || !currentTarget.contains(target)) return undefined;
  const index = target.closest<HTMLElement>('[data-tile]')?.dataset['tile'];
  return index === undefined ? undefined : items[Number(index)];
}
