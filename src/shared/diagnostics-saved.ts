/** What came of saving a report: where it is, as text for people; the person closed the dialog; the system's reason. */
export type DiagnosticsSaved =
  | { readonly kind: 'saved'; readonly where: string }
  | { readonly kind: 'closed' }
  | { readonly kind: 'not-saved'; readonly code: string };
