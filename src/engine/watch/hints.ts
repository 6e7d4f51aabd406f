/** Who listens to hints. No call may be relied on: a lost hint only costs time. */
export interface HintListener {
  /** Something happened at a path relative to the root (`/` between names); undefined: somewhere in the root. */
  hint(path: string | undefined): void;
  /** The watcher had trouble and may be blind from now on. */
  error(error: unknown): void;
  /** From now on changes are hinted at. */
  ready(): void;
}

/** Hints that flow until they are closed. */
export interface HintStream {
  /** No call reaches the listener any more once this was called. */
  close(): Promise<void>;
}

/** A source of hints that something changed below a folder. The scan is the truth; this makes it quick. */
export interface Hints {
  /** With `pollMs` nobody tells of changes there: folders are looked at this often instead. */
  start(path: string, listener: HintListener, pollMs?: number): HintStream;
}
