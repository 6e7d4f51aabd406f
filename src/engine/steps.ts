import type { Clock } from './ports/clock.ts';

/** Work over many things that can be left off at every `yield` and gone on with later; its value comes at the end. */
export type Steps<Value> = Generator<void, Value, void>;

/** Items between two looks at the time. [ours] 200 items take well below a millisecond. */
const STEP = 200;

/** Work goes on for this long in one turn of the event loop, ms. [ours] a fifth of the 50 ms that a person notices. */
export const TURN_MS = 10;

/** Does one thing with each item, with a place to leave off after every few of them. */
export function* eachOf<Item>(items: Iterable<Item>, work: (item: Item) => void): Steps<void> {
  let count = 0;
  for (const item of items) {
    work(item);
    count += 1;
    if (count % STEP === 0) yield;
  }
}

/** The items in their order, `size` of them at a time. */
export function* slicesOf<Item>(
  items: readonly Item[],
  size: number,
): Generator<readonly Item[], void, void> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

/** The same as `[...items].sort(compare)`, equal ones in their order: short runs, joined two by two. */
export function* sorted<Item extends object>(
  items: readonly Item[],
  compare: (one: Item, other: Item) => number,
): Steps<readonly Item[]> {
  let runs: Item[][] = [];
  for (let at = 0; at < items.length; at += STEP) {
    runs.push(items.slice(at, at + STEP).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const joined: Item[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      joined.push(yield* joinRuns(runs[at] ?? [], runs[at + 1] ?? [], compare));
    }
    runs = joined;
  }
  return runs[0] ?? [];
}

function* joinRuns<Item extends object>(
  one: readonly Item[],
  other: readonly Item[],
  compare: (one: Item, other: Item) => number,
): Steps<Item[]> {
  const joined: Item[] = [];
  let place = 0;
  yield* eachOf(other, (later) => {
    for (let next = one[place]; next !== undefined && compare(next, later) <= 0; next = one[place]) {
      joined.push(next);
      place += 1;
    }
    joined.push(later);
  });
  yield* eachOf(one.slice(place), (left) => joined.push(left));
  return joined;
}

/** All of it now, however long it takes. */
export function atOnce<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Goes on until the work is through or `monotonic` has reached `until`, at least by one step. */
export function goOn<Value>(
  steps: Steps<Value>,
  { clock, until }: { readonly clock: Pick<Clock, 'monotonic'>; readonly until: number },
): IteratorResult<void, Value> {
  for (;;) {
    const result = steps.next();
    if (result.done === true || clock.monotonic() >= until) return result;
  }
}

/** Carries work out in short turns of the event loop; `aborted` when the signal ends it before it is through. */
export type Turns = <Value>(steps: Steps<Value>, signal: AbortSignal) => Promise<Value | 'aborted'>;

/** Turns by a clock. What the work throws rejects; work that is broken off gets to its `finally`. */
export function turnsOf(clock: Pick<Clock, 'monotonic' | 'after'>): Turns {
  return async (steps, signal) => {
    for (;;) {
      if (signal.aborted) {
        steps.return(undefined as never);
        return 'aborted';
      }
      const result = goOn(steps, { clock, until: clock.monotonic() + TURN_MS });
      if (result.done === true) return result.value;
      await new Promise<void>((resolve) => clock.after(0, resolve));
    }
  };
}
