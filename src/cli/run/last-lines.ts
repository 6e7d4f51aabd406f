/** Lines kept to compare with; a program that runs for months meets more uploads than it should remember. */
const KEPT = 20_000;

/** The last line told of each upload, the oldest ones forgotten. */
export class LastLines {
  readonly #lines = new Map<string, string>();

  has(id: string): boolean {
    return this.#lines.has(id);
  }

  /** Takes note of a line; false when it is the one that was told last. */
  isNew(id: string, line: string): boolean {
    if (this.#lines.get(id) === line) return false;
    this.#lines.delete(id);
    this.#lines.set(id, line);
    const [oldest] = this.#lines.keys();
    if (this.#lines.size > KEPT && oldest !== undefined) this.#lines.delete(oldest);
    return true;
  }
}
