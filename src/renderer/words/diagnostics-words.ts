import type { DiagnosticsSaved } from '../../shared/diagnostics-saved.ts';
import { words } from '../../shared/language/words.ts';

export const DIAGNOSTICS = words.diagnostics;

/** What came of it; empty when the person closed the dialog. */
export function savedWords(saved: DiagnosticsSaved): string {
  switch (saved.kind) {
    case 'saved':
      return DIAGNOSTICS.saved({ where: saved.where });
    case 'not-saved':
      return DIAGNOSTICS.notSaved({ code: saved.code });
    default:
      return '';
  }
}
