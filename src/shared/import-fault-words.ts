import type { ImportFault } from './client-import.ts';
import { words } from './language/words.ts';

/** What is wrong with a line, without a full stop: for the window's table and for the saved one. */
export function importFaultWords(fault: ImportFault): string {
  const { faults } = words.import;
  switch (fault.kind) {
    case 'key-known':
    case 'name-taken':
      return faults[fault.kind]({ client: fault.client });
    case 'same-line':
    case 'same-key':
    case 'same-name':
      return faults[fault.kind]({ line: String(fault.line) });
    default:
      return faults[fault.kind];
  }
}
