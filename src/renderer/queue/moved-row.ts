import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect } from 'react';
import { create } from 'zustand';
import type { UploadId } from '../../shared/ids.ts';
import type { Line } from './sleeves.ts';

/** The row that was moved last, until the list has followed it. */
export const useMoved = create<{ readonly id: UploadId | null }>()(() => ({ id: null }));

interface List {
  readonly lines: readonly Line[];
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
  readonly box: RefObject<HTMLDivElement | null>;
}

/** Brings a moved row into view, and gives it the focus back where the move took it away. */
export function useFollowMoved({ lines, virtual, box }: List): void {
  const moved = useMoved((state) => state.id);
  useEffect(() => {
    if (moved === null) return;
    useMoved.setState({ id: null });
    const index = lines.findIndex((line) => line.kind === 'row' && line.upload.id === moved);
    if (index === -1) return;
    virtual.scrollToIndex(index);
    requestAnimationFrame(() => {
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      box.current?.querySelector<HTMLElement>(`[data-line="${index}"] [aria-haspopup="menu"]`)?.focus();
    });
  }, [moved, lines, virtual, box]);
}
