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

interface ShrinkParts {
  readonly clock: Clock;
  readonly random: Random;
  /** Reaches the window over its one channel. */
  readonly tell: (change: Change) => void;
}

/** How long the window may take for one picture. [ours] 50 megapixels take a slow computer two seconds. */
const ANSWER_MS = 10 * SECOND;
/** A window that did not answer is not asked again for this long: its tiles must not wait for every picture. [ours] */
const REST_MS = MINUTE;
/** What the window may hand back. */
const MADE_TYPES = new Set(['image/webp', 'image/png', 'image/jpeg']);

interface Asked {
  readonly source: Picture;
  readonly end: (made: Picture | undefined) => void;
  readonly timer: Timer;
}

/**
 * Has pictures made smaller where a decoder is: in the window, in a worker of its own. The window is told a token, takes
 * the bytes at `thumb://source/<token>` and hands back the small picture. Of what it hands back only a picture of a
 * bounded size is taken, once, and only for a token it was given.
 */
export class ShrinkDesk {
  readonly #parts: ShrinkParts;
  readonly #asked = new Map<string, Asked>();
  #silentUntil = Number.NEGATIVE_INFINITY;

  constructor(parts: ShrinkParts) {
    this.#parts = parts;
  }

  /** The small picture; undefined when the window cannot make one, or does not answer. */
  shrink(source: Picture): Promise<Picture | undefined> {
    const { clock, random, tell } = this.#parts;
    if (clock.monotonic() < this.#silentUntil) return Promise.resolve(undefined);
    const token = random.id();
    return new Promise((resolve) => {
      const end = (made: Picture | undefined): void => {
        this.#asked.delete(token);
        timer.cancel();
        resolve(made);
      };
      const timer = clock.after(ANSWER_MS, () => {
        this.#silentUntil = clock.monotonic() + REST_MS;
        end(undefined);
      });
      this.#asked.set(token, { source, end, timer });
      tell({ kind: 'shrink', token });
    });
  }

  /** What the window makes smaller; undefined for a token that is not, or no longer, asked about. */
  source(token: string): Picture | undefined {
    return this.#asked.get(token)?.source;
  }

  /** The window's answer, base64, or null where it could not decode the picture. */
  async made(token: string, answer: string | null): Promise<void> {
    const asked = this.#asked.get(token);
    if (asked === undefined) return;
    this.#silentUntil = Number.NEGATIVE_INFINITY;
    asked.end(answer === null ? undefined : await pictureIn(answer));
  }
}

/** By its bytes, whatever it is said to be. */
async function pictureIn(base64: string): Promise<Picture | undefined> {
  if (base64.length > MAX_MADE_CHARACTERS) return undefined;
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return type !== undefined && MADE_TYPES.has(type.mime) ? { contentType: type.mime, bytes } : undefined;
}
