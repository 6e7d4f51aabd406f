import type { Clock, Timer } from '../ports/clock.ts';

/** What is to be scanned next: everything, or the hinted places. */
export type Wish =
  | { readonly kind: 'full' }
  | { readonly kind: 'hinted'; readonly paths: ReadonlySet<string> };

/** Collects wishes for scans; many hints of one burst are one wish. */
export interface ScanWishes {
  /** A whole scan at once. */
  full(): void;
  /** A whole scan soon: for errors, which come in floods. */
  fullSoon(): void;
  /** A look at one place soon; `''` or undefined is the whole root. */
  hint(path: string | undefined): void;
  /** The next wish, taken from the list; undefined when there is none yet. */
  take(): Wish | undefined;
  /** The places hinted at so far, taken from the list, without waiting for the end of their burst. */
  takeHinted(): ReadonlySet<string>;
  stop(): void;
}

/** How long hints are collected, from the first one on, ms. */
const BURST_MS = 100;
/** More places than this are quicker scanned as a whole. */
const HINTED_MAX = 10_000;

/** Wishes of one root; `wake` is called when there is something to take. */
export function scanWishes(clock: Clock, wake: () => void): ScanWishes {
  let hinted = new Set<string>();
  let fullWanted = false;
  let fullAfterBurst = false;
  let burst: Timer | undefined;
  let stopped = false;

  const takeHinted = (): ReadonlySet<string> => {
    const paths = hinted;
    hinted = new Set();
    return paths;
  };
  const endBurst = (): void => {
    burst = undefined;
    fullWanted ||= fullAfterBurst;
    fullAfterBurst = false;
    wake();
  };
  const soon = (): void => {
    if (!stopped) burst ??= clock.after(BURST_MS, endBurst);
  };
  const fullSoon = (): void => {
    fullAfterBurst = true;
    soon();
  };
  return {
    full: () => {
      fullWanted = true;
      wake();
    },
    fullSoon,
    hint: (path) => {
      if (path === undefined || path === '' || hinted.size >= HINTED_MAX) return fullSoon();
      hinted.add(path);
      soon();
    },
    take: () => {
      if (fullWanted) {
        fullWanted = false;
        return { kind: 'full' };
      }
      return burst || hinted.size === 0 ? undefined : { kind: 'hinted', paths: takeHinted() };
    },
    takeHinted,
    stop: () => {
      stopped = true;
      burst?.cancel();
    },
  };
}
