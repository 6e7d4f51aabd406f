import type { Clock } from '../../engine/ports/clock.ts';
import { SECOND } from '../../shared/units.ts';

/** How long after a person asked to paste the window may ask for what lies on the clipboard. [ours] */
const GOOD_FOR_MS = SECOND;

/** A key as Electron tells main of it, before the page hears of it (`before-input-event`). */
export interface PressedKey {
  readonly type: string;
  readonly key: string;
  /** The key by its place on the keyboard. */
  readonly code: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly shift: boolean;
}

/**
 * Whether a person has just asked to paste, as main itself saw it. Without that the clipboard is not read: what lies on
 * it is none of the window's business, and a window that somebody else has taken over could ask at any time.
 */
export class PasteGesture {
  readonly #clock: Clock;
  #until = Number.NEGATIVE_INFINITY;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The menu's own way to paste was taken, or at least opened. */
  note(): void {
    this.#until = this.#clock.monotonic() + GOOD_FOR_MS;
  }

  /** A key that was really pressed in the window. */
  hear(key: PressedKey): void {
    if (isPaste(key)) this.note();
  }

  /** Whether the clipboard may be read now; once for each time a person asked. */
  take(): boolean {
    const may = this.#clock.monotonic() <= this.#until;
    this.#until = Number.NEGATIVE_INFINITY;
    return may;
  }
}

/** The chords Chromium pastes on; letters of other alphabets lie on the same key. */
function isPaste({ type, key, code, control, meta, shift }: PressedKey): boolean {
  if (type !== 'keyDown' && type !== 'rawKeyDown') return false;
  if (key === 'Paste') return true;
  if (control || meta) return key.toLowerCase() === 'v' || code === 'KeyV';
  return shift && key === 'Insert';
}
