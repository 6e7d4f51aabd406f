import type { DiagnosticsSaved } from '../../shared/diagnostics-saved.ts';

export const DIAGNOSTICS = {
  title: 'Diagnostics',
  save: 'Save diagnostics…',
  saving: 'Saving diagnostics',
  showLogs: 'Show logs folder',
  holds:
    'A file for whoever helps you: version, settings, counts, the last steps of files and the end of the log. It holds no keys and no links; clients are numbered, and files are only their ending.',
} as const;

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
