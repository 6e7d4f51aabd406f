import * as z from 'zod/mini';
import { type ImportView, MAX_IMPORT_CHARACTERS, MAX_IMPORT_LINES } from './client-import.ts';
import { id as idInput } from './id-input.ts';
import type { ImportId } from './ids.ts';
import { KeyStorage } from './key-storage.ts';
import type { Outcome, Problem } from './outcome.ts';

const id = idInput<ImportId>();

/** What the window says about a list of clients: pasted text once, then ids and line numbers. */
export const importInputs = {
  'clients:import-read': z.object({ text: z.string().check(z.maxLength(MAX_IMPORT_CHARACTERS)) }),
  'clients:import-choose': z.object({}),
  'clients:import-check': z.object({ id }),
  'clients:import-add': z.object({
    id,
    lines: z.array(z.number()).check(z.maxLength(MAX_IMPORT_LINES)),
    storage: KeyStorage,
  }),
  'clients:import-save': z.object({ id }),
  'clients:import-discard': z.object({ id }),
} as const;

/** What comes back. A key never does. */
export interface ImportOutputs {
  'clients:import-read': Outcome<ImportView>;
  /** null when the person closed the system's dialog. */
  'clients:import-choose': Outcome<ImportView | null>;
  /** Begins to ask about every key nobody has answered for yet; `import` changes tell what came of it. */
  'clients:import-check': null;
  /**
   * Clients that were added leave the list; when no line is left, the list is gone. `problem`: why it ended before
   * every line had its turn.
   */
  'clients:import-add': Outcome<{
    readonly added: number;
    readonly left: ImportView;
    readonly problem: Problem | null;
  }>;
  /** Lines that need the person, written without keys to a file they choose; null: they chose none. */
  'clients:import-save': Outcome<{ readonly saved: number } | null>;
  'clients:import-discard': null;
}
