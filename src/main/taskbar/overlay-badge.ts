import { words } from '../../shared/language/words.ts';

/** The part of Electron's window that is used here; Windows alone draws it. */
export interface OverlaidWindow<Picture> {
  setOverlayIcon(picture: Picture | null, description: string): void;
}

/** The badge where it is a picture over the window's button in the taskbar, which says its number only in words. */
export interface OverlayBadge {
  /** How much needs the person; 0 takes it away. */
  show(count: number): void;
  /** There is another window: it has none yet. */
  again(): void;
}

export function overlayBadge<Picture>(
  window: () => OverlaidWindow<Picture> | undefined,
  picture: () => Picture,
): OverlayBadge {
  let shown = 0;
  const put = (): void => {
    if (shown === 0) window()?.setOverlayIcon(null, '');
    else window()?.setOverlayIcon(picture(), words.tray.needYou({ count: shown }));
  };
  return {
    show(count) {
      shown = count;
      put();
    },
    again: put,
  };
}
