import { create } from 'zustand';
import type { UploadId } from '../../shared/ids.ts';
import type { UploadView } from '../../shared/model.ts';
import { SECOND } from '../../shared/units.ts';
import { useWindow } from '../state/window-store.ts';
import { type Lens, lensOf } from './lenses.ts';

/** How long a row that no longer belongs under its tab stays there under the pointer (DESIGN.md, motion). */
const LINGER_MS = 4 * SECOND;

/** Rows that have left a tab and still stand under it, with the tab they left. */
export type Lingering = ReadonlyMap<UploadId, Lens>;

export const useLingering = create<{ readonly left: Lingering }>()(() => ({ left: new Map() }));

/** Rows that belong under another tab than before, with the one they left. */
export function leavers(
  before: ReadonlyMap<UploadId, UploadView>,
  after: ReadonlyMap<UploadId, UploadView>,
): Lingering {
  const left = new Map<UploadId, Lens>();
  for (const [id, row] of after) {
    const was = before.get(id);
    if (was !== undefined && was !== row && lensOf(was) !== lensOf(row)) left.set(id, lensOf(was));
  }
  return left;
}

/** Keeps rows in their place for a while as long as the pointer or the focus is in the list; the answer lets them go. */
export function followLeaving(list: HTMLElement): () => void {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const isNear = () => list.matches(':hover') || list.contains(document.activeElement);
  const letGo = () => {
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
    if (useLingering.getState().left.size > 0) useLingering.setState({ left: new Map() });
  };
  const stop = useWindow.subscribe((state, before) => {
    if (state.uploads === before.uploads || !isNear()) return;
    const left = leavers(before.uploads, state.uploads);
    if (left.size === 0) return;
    useLingering.setState((kept) => ({ left: new Map([...kept.left, ...left]) }));
    const timer = setTimeout(() => {
      timers.delete(timer);
      useLingering.setState((kept) => ({ left: without(kept.left, left) }));
    }, LINGER_MS);
    timers.add(timer);
  });
  const letGoWhenAway = () => !isNear() && letGo();
  list.addEventListener('pointerleave', letGoWhenAway);
  return () => {
    stop();
    list.removeEventListener('pointerleave', letGoWhenAway);
    letGo();
  };
}

/** One that left another tab since then has a time of its own. */
const without = (kept: Lingering, gone: Lingering): Lingering =>
  new Map([...kept].filter(([id, lens]) => gone.get(id) !== lens));
