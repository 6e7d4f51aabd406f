import { SECOND } from '../../shared/units.ts';
import { drawnFilmUrl } from '../parts/thumbnail-url.ts';
import { isPlain } from './is-plain.ts';
import { drawnSmall, encoded } from './small-picture.ts';

/** How long a film may take, ms; main waits a little longer. [ours] */
const PATIENCE_MS = 15 * SECOND;

/**
 * A frame of the film main knows by this token, small, as base64; null where none can be drawn. A film often begins in
 * black or with a fade: a moment later is looked at, and where that is plain too one well inside.
 */
export async function drawFrame(token: string): Promise<string | null> {
  const film = document.createElement('video');
  film.muted = true;
  film.preload = 'metadata';
  // Without it what is drawn could not be read again.
  film.crossOrigin = 'anonymous';
  const patience = AbortSignal.timeout(PATIENCE_MS);
  try {
    const begun = until(film, 'loadeddata', patience);
    film.src = drawnFilmUrl(token);
    await begun;
    // There is sound in it, and a picture of a kind that is not decoded here.
    return film.videoWidth === 0 ? null : await encoded(await bestFrame(film, patience));
  } catch {
    return null;
  } finally {
    film.removeAttribute('src');
    film.load();
  }
}

/** The first that shows something; of a film that cannot be gone through, its beginning. */
async function bestFrame(film: HTMLVideoElement, patience: AbortSignal): Promise<OffscreenCanvas> {
  const size = { width: film.videoWidth, height: film.videoHeight };
  let best = drawnSmall(film, size);
  for (const moment of moments(film.duration)) {
    const there = until(film, 'seeked', patience);
    film.currentTime = moment;
    const isThere = await there.then(
      () => true,
      () => false,
    );
    if (!isThere) return best;
    best = drawnSmall(film, size);
    if (!isPlain(best)) return best;
  }
  return best;
}

/** Where to look, in seconds. What is live, or does not say how long it lasts, is taken to last long enough. */
const moments = (duration: number): readonly number[] =>
  Number.isFinite(duration) ? [Math.min(1, duration * 0.1), duration * 0.35] : [1, 5];

/** Rejects when the film fails, or patience ends. */
function until(film: HTMLVideoElement, event: 'loadeddata' | 'seeked', patience: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const told = new AbortController();
    const end = (then: () => void) => () => {
      told.abort();
      then();
    };
    const { signal } = told;
    const fail = end(() => reject(new Error(`no ${event}`)));
    film.addEventListener(event, end(resolve), { signal });
    film.addEventListener('error', fail, { signal });
    patience.addEventListener('abort', fail, { signal });
    if (patience.aborted) fail();
  });
}
