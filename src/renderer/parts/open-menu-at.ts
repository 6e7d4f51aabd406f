/** A place in the window, CSS px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Told to the dots of a menu: open there. */
export const OPEN_MENU_AT = 'open-menu-at';

/** What has a menu of its own among its controls: a row of the queue, a tile, a row of a table. */
const AREAS = '[role="listitem"], [role="gridcell"], tbody tr';

/** A right click or the menu key on a row opens what its dots open, where it was asked; the answer stops listening. */
export function followContextMenus(): () => void {
  const onContextMenu = (event: MouseEvent) => {
    if (event.defaultPrevented || !(event.target instanceof Element)) return;
    const dots = event.target.closest(AREAS)?.querySelector('[aria-haspopup="menu"]');
    if (dots === null || dots === undefined) return;
    event.preventDefault();
    const detail: Point = { x: event.clientX, y: event.clientY };
    dots.dispatchEvent(new CustomEvent(OPEN_MENU_AT, { detail }));
  };
  window.addEventListener('contextmenu', onContextMenu);
  return () => window.removeEventListener('contextmenu', onContextMenu);
}
