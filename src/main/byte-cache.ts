/** Something whose weight in memory is known. */
interface Weighed {
  readonly bytes: Uint8Array;
}

/** Keeps what was used last, up to so many bytes. */
export class ByteCache<Value extends Weighed> {
  readonly #maxBytes: number;
  readonly #entries = new Map<string, Value>();
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get(name: string): Value | undefined {
    const found = this.#entries.get(name);
    if (found === undefined) return undefined;
    this.#entries.delete(name);
    this.#entries.set(name, found);
    return found;
  }

  set(name: string, value: Value): void {
    this.#drop(name);
    if (value.bytes.length > this.#maxBytes) return;
    this.#entries.set(name, value);
    this.#bytes += value.bytes.length;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#maxBytes) return;
      this.#drop(oldest);
    }
  }

  #drop(name: string): void {
    this.#bytes -= this.#entries.get(name)?.bytes.length ?? 0;
    this.#entries.delete(name);
  }
}
