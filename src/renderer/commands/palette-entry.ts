import type { Keys } from '../../shared/commands/accelerator.ts';
import type { NamedClient } from '../parts/client-name.tsx';

/** What a line of the palette is, in the order in which equals stand. */
export type EntryKind = 'screen' | 'command' | 'client' | 'link';

export const ENTRY_KINDS: readonly EntryKind[] = ['screen', 'command', 'client', 'link'];

/** One line of the palette: what it says, how it is found, what it does. */
export interface PaletteEntry {
  /** Unique, and the same the next time it is offered. */
  readonly id: string;
  readonly kind: EntryKind;
  readonly words: string;
  /** The client it shows, or whose link it copies. */
  readonly client?: NamedClient;
  readonly keys?: Keys;
  readonly run: () => void;
}
