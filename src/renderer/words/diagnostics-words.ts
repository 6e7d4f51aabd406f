import type { DiagnosticsSaved } from '../../shared/diagnostics-saved.ts';
import { words } from '../../shared/language/words.ts';

export const DIAGNOSTICS = words.diagnostics;

const REASONS: { readonly [code: string]: string } = {
  ENOSPC: 'The disk is full.',
  EACCES: 'Hotfolder may not write there.',
  EPERM: 'Hotfolder may not write there.',
  EROFS: 'Nothing can be written there.',
};

/** What came of it; empty when the person closed the dialog. */
export function savedWords(saved: DiagnosticsSaved): string {
  switch (saved.kind) {
    case 'saved':
      return `Saved in ${saved.where}. Look it over before you pass it on.`;
    case 'not-saved':
      return `Not saved. ${REASONS[saved.code] ?? `The system says ${saved.code}.`} Choose another place.`;
    default:
      return '';
  }
}
