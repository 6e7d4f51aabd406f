import type { Clock } from './ports/clock.ts';

/** Items per turn of the event loop unless said otherwise. [ours] 100 rows take a few milliseconds. */
const SLICE = 100;

/**
 * Work over many items that never blocks the process: a slice per turn. Called again while it runs, it starts
 * over with a fresh list once the running pass is through.
 */
export function inSlices<Item>(
  clock: Clock,
  work: { list(): readonly Item[]; each(item: Item): void },
  slice: number = SLICE,
): () => void {
  let running = false;
  let wanted = false;
  const pass = (items: readonly Item[]): void => {
    try {
      for (const item of items.slice(0, slice)) work.each(item);
    } catch (error) {
      // A bug in one item is the caller's to see; it must not keep every later pass from running.
      running = false;
      throw error;
    }
    if (items.length > slice) clock.after(0, () => pass(items.slice(slice)));
    else finish();
  };
  const finish = (): void => {
    running = false;
    if (wanted) start();
  };
  const start = (): void => {
    wanted = running;
    if (running) return;
    running = true;
    pass(work.list());
  };
  return start;
}
