import type { WindowPlace } from '../engine/settings/settings.ts';

/** The window's least and first size, device-independent pixels (issue 3). */
export const MIN_SIZE = { width: 900, height: 620 } as const;
const FIRST_SIZE = { width: 1_280, height: 820 } as const;

/** How much of the title bar must lie on a display for the window to be within reach, pixels. */
const REACH = 100;

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where to open: the last place while it is still within reach, else the first size, centred (no x and y). */
export function windowPlace(
  last: WindowPlace | null,
  displays: readonly Area[],
): Partial<Area> & { readonly width: number; readonly height: number; readonly maximized: boolean } {
  if (last === null || !displays.some((display) => isWithinReach(last, display))) {
    return { ...FIRST_SIZE, maximized: last?.maximized ?? false };
  }
  return {
    x: last.x,
    y: last.y,
    width: Math.max(last.width, MIN_SIZE.width),
    height: Math.max(last.height, MIN_SIZE.height),
    maximized: last.maximized,
  };
}

/** The top edge, which carries the title bar, is on the display, with enough of it to take hold of. */
function isWithinReach(place: Area, display: Area): boolean {
  const shared = Math.min(place.x + place.width, display.x + display.width) - Math.max(place.x, display.x);
  const topInside = place.y >= display.y && place.y + REACH <= display.y + display.height;
  return shared >= REACH && topInside;
}
