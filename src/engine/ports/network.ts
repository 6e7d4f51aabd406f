/** Whether the system believes it has a network. A hint: `true` proves nothing. */
export interface Network {
  online(): boolean;
  /** Calls on every change; returns the way to stop listening. */
  onChange(listener: (online: boolean) => void): () => void;
}
