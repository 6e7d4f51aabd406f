import { SECOND } from '../../shared/units.ts';
import type { Clock, Timer } from '../ports/clock.ts';

/** What may leave at once after a rest, ms of the rate: small enough that a new rate shows within a second. [ours] */
const BURST_MS = 250;

interface Waiting {
  readonly bytes: number;
  readonly go: () => void;
}

/**
 * How many bytes may leave in one second, over all uploads of the program: a bucket that fills at that rate, and
 * uploads take out of it in the order they ask. Set anew at any time; who waits then goes by the new rate at once.
 */
export class UploadRate {
  readonly #clock: Clock;
  readonly #waiting: Waiting[] = [];
  #bytesPerSecond: number | null;
  #available: number;
  #filledAt: number;
  #timer: Timer | undefined;

  /** `bytesPerSecond` null = no limit. */
  constructor(clock: Clock, bytesPerSecond: number | null = null) {
    this.#clock = clock;
    this.#bytesPerSecond = bytesPerSecond;
    this.#available = this.pieceBytes;
    this.#filledAt = clock.monotonic();
  }

  /** The most that should be asked for at once, bytes; the bucket holds no more. Infinity without a limit. */
  get pieceBytes(): number {
    const rate = this.#bytesPerSecond;
    return rate === null ? Number.POSITIVE_INFINITY : Math.max(1, Math.floor((rate * BURST_MS) / SECOND));
  }

  set(bytesPerSecond: number | null): void {
    if (bytesPerSecond === this.#bytesPerSecond) return;
    this.#fill();
    const wasFree = this.#bytesPerSecond === null;
    this.#bytesPerSecond = bytesPerSecond;
    // What a faster rate left over, or was overdrawn, is not worth more than one piece of the new one.
    const piece = this.pieceBytes;
    this.#available = wasFree ? piece : Math.max(-piece, Math.min(piece, this.#available));
    this.#serve();
  }

  /**
   * Takes bytes out. Undefined: they may leave now. Otherwise resolves when they may, or when the signal aborts;
   * then nothing was taken.
   */
  take(bytes: number, signal: AbortSignal): Promise<void> | undefined {
    if (this.#bytesPerSecond === null) return undefined;
    this.#fill();
    if (this.#waiting.length === 0 && this.#covers(bytes)) {
      this.#available -= bytes;
      return undefined;
    }
    return this.#inLine(bytes, signal);
  }

  #inLine(bytes: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        resolve();
        this.#serve();
      };
      const go = (): void => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const waiting: Waiting = { bytes, go };
      this.#waiting.push(waiting);
      signal.addEventListener('abort', leave, { once: true });
      this.#serve();
    });
  }

  /** A piece asked for under a faster rate may be larger than the bucket: a full one is enough, and is overdrawn. */
  #covers(bytes: number): boolean {
    return this.#available >= Math.min(bytes, this.pieceBytes);
  }

  #fill(): void {
    const now = this.#clock.monotonic();
    const rate = this.#bytesPerSecond ?? 0;
    const gained = ((now - this.#filledAt) * rate) / SECOND;
    this.#filledAt = now;
    if (rate > 0) this.#available = Math.min(this.pieceBytes, this.#available + gained);
  }

  #serve(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
    this.#fill();
    for (let first = this.#waiting[0]; first !== undefined; first = this.#waiting[0]) {
      if (this.#bytesPerSecond !== null) {
        if (!this.#covers(first.bytes)) break;
        this.#available -= first.bytes;
      }
      this.#waiting.shift();
      first.go();
    }
    this.#serveLater();
  }

  #serveLater(): void {
    const [first] = this.#waiting;
    if (first === undefined || this.#bytesPerSecond === null) return;
    const missing = Math.min(first.bytes, this.pieceBytes) - this.#available;
    const delayMs = Math.max(1, Math.ceil((missing * SECOND) / this.#bytesPerSecond));
    this.#timer = this.#clock.after(delayMs, () => this.#serve());
  }
}
