/** The tile that is the grid's tab stop, if the grid is in view. */
export const currentTile = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('[role="grid"] [data-tile][tabindex="0"]');

/** Puts the focus on the tile that is the grid's tab stop. */
export const focusCurrentTile = (): void => currentTile()?.focus();

/** Puts the focus on the tile at a place of what is shown, if it is in the document. */
export function focusTile(box: HTMLElement | null, index: number, options?: FocusOptions): void {
  box?.querySelector<HTMLElement>(`[data-tile="${index}"]`)?.focus(options);
}
