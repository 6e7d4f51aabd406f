import { fileTypeFromBuffer } from 'file-type';
import type { Clock, Random, Timer } from '../../engine/ports/clock.ts';
import type { Change } from '../../shared/change.ts';
import { MAX_MADE_CHARACTERS } from '../../shared/thumbnail.ts';
import { MINUTE, SECOND } from '../../shared/units.ts';

/** A picture with the type its bytes have. */
export interface Picture {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** What a small picture is made of. */
type ShrunkOf = Extract<Change, { readonly kind: 'shrink' }>['of'];

interface ShrinkParts {
  readonly of: ShrunkOf;
  readonly clock: Clock;
  readonly random: Random;
  /** Reaches the window over its one channel. */
  readonly tell: (change: Change) => void;
}

/**
 * How long the window may take for one. [ours] 50 megapixels take a slow computer two seconds; with a film the window
 * gives up by itself after 15.
 */
const ANSWER_MS: Readonly<Record<ShrunkOf, number>> = { picture: 10 * SECOND, film: 20 * SECOND };
/** A window that did not answer is not asked again for this long: its tiles must not wait for every picture. [ours] */
const REST_MS = MINUTE;
/** What the window may hand back. */
const MADE_TYPES = new Set(['image/webp', 'image/png', 'image/jpeg']);

interface Asked<Source> {
  readonly source: Source;
  readonly end: (made: Picture | null | undefined) => void;
  readonly timer: Timer;
}

/**
 * Has pictures made smaller where a decoder is: in the window, in a worker of its own. The window is told a token, takes
 * the bytes at `thumb://source/<token>`, or parts of a film at `media://source/<token>`, and hands back the small picture.
 * Of what it hands back only a picture of a bounded size is taken, once, and only for a token it was given.
 */
export class ShrinkDesk<Source = Picture> {
  readonly #parts: ShrinkParts;
  readonly #asked = new Map<string, Asked<Source>>();
  #silentUntil = Number.NEGATIVE_INFINITY;

  constructor(parts: ShrinkParts) {
    this.#parts = parts;
  }

  /** The small picture; null when the window cannot make one, undefined when it does not answer. */
  shrink(source: Source): Promise<Picture | null | undefined> {
    const { clock, random, tell, of } = this.#parts;
    if (clock.monotonic() < this.#silentUntil) return Promise.resolve(undefined);
    const token = random.id();
    return new Promise((resolve) => {
      const end = (made: Picture | null | undefined): void => {
        this.#asked.delete(token);
        timer.cancel();
        resolve(made);
      };
      const timer = clock.after(ANSWER_MS[of], () => {
        this.#silentUntil = clock.monotonic() + REST_MS;
        end(undefined);
      });
      this.#asked.set(token, { source, end, timer });
      tell({ kind: 'shrink', of, token });
    });
  }

  /** What the window makes smaller; undefined for a token that is not, or no longer, asked about. */
  source(token: string): Source | undefined {
    return this.#asked.get(token)?.source;
  }

  /** The window's answer, base64, or null where it could not decode what it was given. */
  async made(token: string, answer: string | null): Promise<void> {
    const asked = this.#asked.get(token);
    if (asked === undefined) return;
    this.#silentUntil = Number.NEGATIVE_INFINITY;
    asked.end(answer === null ? null : await pictureIn(answer));
  }
}

/** By its bytes, whatever it is said to be. */
async function pictureIn(base64: string): Promise<Picture | null> {
  if (base64.length > MAX_MADE_CHARACTERS) return null;
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return type !== undefined && MADE_TYPES.has(type.mime) ? { contentType: type.mime, bytes } : null;
}
