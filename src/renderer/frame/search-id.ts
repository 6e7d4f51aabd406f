/** The search field's id in the document: what Mod+F goes to. */
export const SEARCH_ID = 'search';

/** Goes to the search field, its text ready to be typed over. */
export function focusSearch(): void {
  const field = document.getElementById(SEARCH_ID);
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  }
}
