/** Puts the focus on the tile that is the grid's tab stop, if the grid is in view. */
export function focusCurrentTile(): void {
  document.querySelector<HTMLElement>('[role="grid"] [data-tile][tabindex="0"]')?.focus();
}
