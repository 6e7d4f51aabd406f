import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useRef,
} from 'react';
import type { MediaItemView } from '../../shared/model.ts';
import { isMod } from '../frame/keys.ts';
import { focusTile } from './focus-tile.ts';
import { type GridAsk, gridAsk } from './grid-keys.ts';
import { moveFocus } from './grid-moves.ts';
import { lineOf } from './lines.ts';
import { obeyGridKey } from './obey-grid-key.ts';
import { openPreview } from './preview-store.ts';
import { chooseItem, isOnlyChosen, setCurrent, useChosen } from './selection-store.ts';
import type { Lines } from './use-lines.ts';

interface Grid extends Lines {
  readonly box: RefObject<HTMLDivElement | null>;
  /** Everything that is shown, in order. */
  readonly items: readonly MediaItemView[];
  /** The place of the tab stop. */
  readonly focused: number;
}

/** What keys and clicks do in a grid or list of items: they move the one tab stop, choose and open. */
export function useGridGestures({ box, items, focused, lines, lineSize, virtual }: Grid) {
  const focusWanted = useRef(false);
  useEffect(() => {
    if (!focusWanted.current) return;
    focusWanted.current = false;
    virtual.scrollToIndex(lineOf(lines, focused));
    requestAnimationFrame(() => focusTile(box.current, focused));
  }, [box, focused, lines, virtual]);

  const move = (ask: Extract<GridAsk, { kind: 'move' }>) => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? lineSize) / lineSize));
    const from = items[focused];
    const to = items[moveFocus(focused, ask.move, { lines, page })];
    if (from === undefined || to === undefined) return;
    focusWanted.current = to.id !== from.id;
    // One chosen item goes along, as in a file browser: a copied link is that of the tile one stands on.
    if (!ask.span && !ask.keep && isOnlyChosen(from.id))
      return chooseItem('only', { id: to.id, shown: items });
    if (!ask.span) return setCurrent(to.id);
    // The first step of a span begins where the focus stands.
    if (useChosen.getState().selection.ids.size === 0) chooseItem('only', { id: from.id, shown: items });
    chooseItem('span', { id: to.id, shown: items });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLElement && event.target.dataset['tile'] === undefined) return;
    // What is typed in a tile's menu bubbles through React, although the menu stands elsewhere.
    if (!event.currentTarget.contains(event.target as Node)) return;
    const { key, shiftKey: shift, ctrlKey: ctrl } = event;
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const ask = gridAsk({ key: rtl ? mirrored(key) : key, shift, ctrl, mod: isMod(event.nativeEvent) });
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
  return { onKeyDown, onFocus, onClick, onDoubleClick };
}

/** The key that goes the same way on the screen, where the grid runs from right to left. */
function mirrored(key: string): string {
  if (key === 'ArrowLeft') return 'ArrowRight';
  return key === 'ArrowRight' ? 'ArrowLeft' : key;
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
