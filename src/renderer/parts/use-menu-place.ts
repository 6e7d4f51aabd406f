import { type RefObject, useEffect, useState } from 'react';
import { OPEN_MENU_AT, type Point } from './open-menu-at.ts';

/** Where a menu is open: at its dots (null) or where the person asked for it. */
interface MenuPlace {
  readonly open: boolean;
  readonly point: Point | null;
}

const CLOSED: MenuPlace = { open: false, point: null };

/** Whether a menu is open, and where; asking for the context menu of its row opens it, too. */
export function useMenuPlace(
  trigger: RefObject<HTMLElement | null>,
): MenuPlace & { readonly setOpen: (open: boolean) => void } {
  const [place, setPlace] = useState(CLOSED);
  useEffect(() => {
    const dots = trigger.current;
    const openAt = (event: Event) =>
      setPlace({ open: true, point: event instanceof CustomEvent ? event.detail : null });
    dots?.addEventListener(OPEN_MENU_AT, openAt);
    return () => dots?.removeEventListener(OPEN_MENU_AT, openAt);
  }, [trigger]);
  return { ...place, setOpen: (open) => setPlace(open ? { open, point: null } : CLOSED) };
}
