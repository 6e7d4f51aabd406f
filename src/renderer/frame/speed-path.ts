/** The drawing's own units (queue.html), with room for the stroke above the fastest second. */
export const WIDTH = 84;
export const HEIGHT = 18;
const TOP = 2;
/** One minute, a point for each second. */
export const POINTS = 60;

/** Where a second stands, in the drawing's units. */
export const xOf = (place: number): string => ((place / (POINTS - 1)) * WIDTH).toFixed(1);

/** The newest second stands at the end; less than a minute leaves the start empty. */
export function speedPath(speeds: readonly number[]): string {
  const fastest = Math.max(1, ...speeds);
  const from = POINTS - speeds.length;
  const points = speeds.map((speed, place) => {
    const y = HEIGHT - (speed / fastest) * (HEIGHT - TOP);
    return `${xOf(from + place)} ${y.toFixed(1)}`;
  });
  return `M${points.join('L')}`;
}
