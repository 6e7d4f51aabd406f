/** The search field's id in the document: what Mod+F goes to. */
export const SEARCH_ID = 'search';
