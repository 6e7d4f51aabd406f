import { create } from 'zustand';
import type { ProfileId } from '../../shared/ids.ts';

/** Files held over the window; null while none are. */
export interface Drag {
  readonly count: number;
  /** Some of them may be folders: what they hold is known only after the drop. */
  readonly folders: boolean;
  /** Whose they would be if they were let go here; null = the person is asked. */
  readonly over: ProfileId | null;
  /** Over one of the overlay's own cards, which stay in view then. */
  readonly onCard: boolean;
  /** Over the card that keeps them in the inbox. */
  readonly later: boolean;
}

export const useDrag = create<{ readonly drag: Drag | null }>()(() => ({ drag: null }));

/** Notes where the files are; what is the same tells nobody. */
export function noteDrag(drag: Drag | null): void {
  const { drag: before } = useDrag.getState();
  if (JSON.stringify(before) !== JSON.stringify(drag)) useDrag.setState({ drag });
}
