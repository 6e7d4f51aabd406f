/** A picture is looked at in this many squares a side. */
const SIDE = 16;
/** The brightest and the darkest square of a picture that shows something differ by more, of 255. [ours] */
const LEAST_CONTRAST = 32;

/** Whether a picture is of nearly one colour: black, white, or a fade. */
export function isPlain(picture: OffscreenCanvas): boolean {
  const context = new OffscreenCanvas(SIDE, SIDE).getContext('2d', { willReadFrequently: true });
  if (context === null) return false;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, SIDE, SIDE);
  return contrastOf(context.getImageData(0, 0, SIDE, SIDE).data) < LEAST_CONTRAST;
}

/** The widest of the three colours, of 255; of red, green, blue and alpha by turns. */
export function contrastOf(colours: ArrayLike<number>): number {
  const [least, most] = [
    [255, 255, 255],
    [0, 0, 0],
  ];
  for (let at = 0; at < colours.length; at += 1) {
    const [colour, value] = [at % 4, colours[at] ?? 0];
    if (colour === 3) continue;
    least[colour] = Math.min(least[colour] ?? 255, value);
    most[colour] = Math.max(most[colour] ?? 0, value);
  }
  return Math.max(...most.map((value, colour) => value - (least[colour] ?? 0)));
}
