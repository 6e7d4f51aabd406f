/** Width and height, px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How large a picture is shown: as large as the stage, or so many CSS px for each of its own. */
export type Zoom = 'fit' | number;

/** Farther in, pixels are tiles; farther out, nothing is seen. */
const MOST = 8;
const LEAST = 0.05;
const STEP = 1.25;

/** The scale that shows all of a picture; a small one is not blown up. */
export function fitScale(picture: Size, stage: Size): number {
  const room = Math.min(stage.width / picture.width, stage.height / picture.height, 1);
  return Number.isFinite(room) && room > 0 ? room : 1;
}

/** The scale a zoom stands for. */
export const scaleOf = (zoom: Zoom, fit: number): number => (zoom === 'fit' ? fit : zoom);

/** The zoom some steps nearer (or farther, below 0), stopping at whole size and at fit on the way. Pure. */
export function zoomBy(zoom: Zoom, steps: number, fit: number): Zoom {
  const from = scaleOf(zoom, fit);
  const to = Math.min(MOST, Math.max(LEAST, from * STEP ** steps));
  const stop = [1, fit].find((at) => (from < at && to > at) || (from > at && to < at));
  const next = stop ?? to;
  return Math.abs(next - fit) < 0.001 ? 'fit' : next;
}

/** The zoom a key asks for; undefined for every other key. Pure. */
export function zoomKey(key: string, zoom: Zoom, fit: number): Zoom | undefined {
  if (key === '+' || key === '=') return zoomBy(zoom, 1, fit);
  if (key === '-' || key === '_') return zoomBy(zoom, -1, fit);
  if (key === '0') return 'fit';
  return key === '1' ? 1 : undefined;
}
