import { MAX_THUMBNAIL_BYTES, THUMBNAIL_EDGE } from '../../shared/thumbnail.ts';

/** Tried one after the other until the picture is small enough. */
const QUALITIES = [0.82, 0.6, 0.35] as const;
/** Characters made of one call: a call takes only so many arguments. */
const CALL_BYTES = 8_192;

/** The width and height of what is drawn, px. */
interface DrawnSize {
  readonly width: number;
  readonly height: number;
}

/** What stands upright already, drawn small; never larger than it was. */
export function drawnSmall(source: CanvasImageSource, size: DrawnSize): OffscreenCanvas {
  const scale = Math.min(1, THUMBNAIL_EDGE / Math.max(size.width, size.height));
  const width = Math.max(1, Math.round(size.width * scale));
  const height = Math.max(1, Math.round(size.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas to draw on');
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, width, height);
  return canvas;
}

/** A small picture as main takes it, WebP in base64; null where none is small enough. */
export async function encoded(canvas: OffscreenCanvas): Promise<string | null> {
  for (const quality of QUALITIES) {
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
    if (blob.size <= MAX_THUMBNAIL_BYTES) return base64(new Uint8Array(await blob.arrayBuffer()));
  }
  return null;
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CALL_BYTES) {
    text += String.fromCharCode(...bytes.subarray(at, at + CALL_BYTES));
  }
  return btoa(text);
}
