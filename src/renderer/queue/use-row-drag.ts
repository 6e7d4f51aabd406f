import type { Virtualizer } from '@tanstack/react-virtual';
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { UploadId } from '../../shared/ids.ts';
import type { UploadView } from '../../shared/model.ts';
import { dropSlot } from './drop-slot.ts';
import { followPointer } from './follow-pointer.ts';
import { moveRow, movesWith } from './move-actions.ts';
import type { Line } from './sleeves.ts';

/** Within this of the list's upper or lower edge the list scrolls, px, and by how much in a frame. */
const EDGE = 36;
const SCROLL_STEP = 10;

/** Rows that are being dragged, and where they would come to stand; px from the list's start. */
export interface RowDrag {
  readonly chosen: ReadonlySet<UploadId>;
  readonly at: number | null;
}

interface List {
  readonly lines: readonly Line[];
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
  readonly box: RefObject<HTMLDivElement | null>;
}

/** Drags rows by their handles within their sleeve. Esc, or letting go where they were, leaves them. */
export function useRowDrag(list: List): {
  readonly drag: RowDrag | null;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
} {
  const [drag, setDrag] = useState<RowDrag | null>(null);
  const latest = useRef(list);
  const stop = useRef(() => {});
  useEffect(() => {
    latest.current = list;
  });
  useEffect(() => () => stop.current(), []);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const line = lineOf(event, list.lines);
    if (line === null || event.button !== 0) return;
    event.preventDefault();
    stop.current();
    stop.current = follow({
      upload: line,
      list: event.currentTarget,
      pointerY: event.clientY,
      latest,
      setDrag,
    });
  };
  return { drag, onPointerDown };
}

/** The row whose handle was taken. */
function lineOf({ target }: PointerEvent<HTMLElement>, lines: readonly Line[]): UploadView | null {
  if (!(target instanceof Element) || target.closest('[data-handle]') === null) return null;
  const place = target.closest<HTMLElement>('[data-line]')?.dataset['line'];
  const line = place === undefined ? undefined : lines[Number(place)];
  return line?.kind === 'row' ? line.upload : null;
}

interface Grip {
  readonly upload: UploadView;
  /** The element that the lines stand in. */
  readonly list: HTMLElement;
  readonly pointerY: number;
  readonly latest: RefObject<List>;
  readonly setDrag: (drag: RowDrag | null) => void;
}

/** Follows the pointer until it lets go; the answer lets go without moving anything. */
function follow({ upload, list, pointerY, latest, setDrag }: Grip): () => void {
  const chosen = movesWith(upload);
  let shown: number | null | undefined;
  const slotAt = (y: number) => {
    const { lines, virtual } = latest.current;
    const spanOf = (index: number) => virtual.measurementsCache[index];
    return dropSlot({ upload, chosen, lines, spanOf }, y - list.getBoundingClientRect().top);
  };
  const look = (y: number): void => {
    scrollAtEdge(latest.current.box.current, y);
    const at = slotAt(y)?.at ?? null;
    if (at !== shown) setDrag({ chosen, at });
    shown = at;
  };
  return followPointer(pointerY, {
    look,
    end(y) {
      setDrag(null);
      const slot = y === null ? undefined : slotAt(y)?.slot;
      if (slot !== undefined) void moveRow(upload.id, { slot });
    },
  });
}

function scrollAtEdge(box: HTMLElement | null, y: number): void {
  const edges = box?.getBoundingClientRect();
  if (!box || edges === undefined) return;
  if (y < edges.top + EDGE) box.scrollBy(0, -SCROLL_STEP);
  else if (y > edges.bottom - EDGE) box.scrollBy(0, SCROLL_STEP);
}
