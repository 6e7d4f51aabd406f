import type { UploadId } from '../../shared/ids.ts';

/** What runs right now for an upload; in memory only. */
export interface Activity {
  readonly step: 'preparing' | 'uploading' | 'checking';
  /** Bytes handed to the socket in this attempt. */
  readonly sentBytes: number;
}

/** The running steps, by upload. `changed` hears of steps, `progressed` of bytes. */
export class ActivityBoard {
  readonly #running = new Map<UploadId, Activity>();
  readonly #changed: (id: UploadId) => void;
  readonly #progressed: (id: UploadId, sentBytes: number) => void;
  #totalSent = 0;

  constructor(changed: (id: UploadId) => void, progressed: (id: UploadId, sentBytes: number) => void) {
    this.#changed = changed;
    this.#progressed = progressed;
  }

  of(id: UploadId): Activity | undefined {
    return this.#running.get(id);
  }

  step(id: UploadId, step: Activity['step']): void {
    this.#running.set(id, { step, sentBytes: this.of(id)?.sentBytes ?? 0 });
    this.#changed(id);
  }

  progress(id: UploadId, sentBytes: number): void {
    const before = this.of(id)?.sentBytes ?? 0;
    this.#totalSent += Math.max(0, sentBytes - before);
    this.#running.set(id, { step: 'uploading', sentBytes });
    this.#progressed(id, sentBytes);
  }

  end(id: UploadId): void {
    this.#running.delete(id);
  }

  /** Bytes of the running uploads that have left already. */
  get sentNow(): number {
    let sum = 0;
    for (const { sentBytes } of this.#running.values()) sum += sentBytes;
    return sum;
  }

  /** Bytes handed to sockets since the start, for the speed. */
  get totalSent(): number {
    return this.#totalSent;
  }
}
