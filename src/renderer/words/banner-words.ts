import { timeOfDay } from '../../shared/language/format.ts';
import { words } from '../../shared/language/words.ts';

export const BANNER = words.banners;

/** What a web page in the API's place means, and what to do: the older address is known to serve one. */
export const webPageThen = (count: number, older: boolean): string =>
  older ? BANNER.olderPageThen({ count }) : BANNER.webPageThen({ count });

/** A pause of everything: until when where it ends by itself, how many files wait, and how many still finish. */
export function pauseWords({ waiting: count, finishing, until }: PauseFacts): {
  readonly cause: string;
  readonly next: string;
} {
  if (until === null) {
    const next =
      finishing === 0 ? BANNER.pausedThen({ count }) : BANNER.pausedFinishing({ count, finishing });
    return { cause: BANNER.paused, next };
  }
  const next =
    finishing === 0 ? BANNER.pausedUntilThen({ count }) : BANNER.pausedUntilFinishing({ count, finishing });
  return { cause: BANNER.pausedUntil({ time: timeOfDay(until) }), next };
}

interface PauseFacts {
  readonly waiting: number;
  readonly finishing: number;
  /** Epoch ms; null: until the person goes on. */
  readonly until: number | null;
}
