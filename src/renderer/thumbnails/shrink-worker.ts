import { MAX_THUMBNAIL_BYTES, THUMBNAIL_EDGE } from '../../shared/thumbnail.ts';

/** What the worker is asked, and what it answers: the small picture as base64, or null where it can make none. */
export interface Shrunk {
  readonly token: string;
  readonly picture: string | null;
}

/** Tried one after the other until the picture is small enough. */
const QUALITIES = [0.82, 0.6, 0.35] as const;
/** Characters made of one call: a call takes only so many arguments. */
const CALL_BYTES = 8_192;

self.onmessage = ({ data }: MessageEvent<string>) => {
  void shrink(data).then(
    (picture) => self.postMessage({ token: data, picture } satisfies Shrunk),
    () => self.postMessage({ token: data, picture: null } satisfies Shrunk),
  );
};

/** Main knows the picture by the token; the worker sees bytes, no name and no address. */
async function shrink(token: string): Promise<string | null> {
  const answer = await fetch(`thumb://source/${encodeURIComponent(token)}`);
  if (answer.status !== 200) return null;
  const bitmap = await createImageBitmap(await answer.blob());
  try {
    return await encoded(drawn(bitmap));
  } finally {
    bitmap.close();
  }
}

/** Never larger than it was. The bitmap stands upright already. */
function drawn(bitmap: ImageBitmap): OffscreenCanvas {
  const scale = Math.min(1, THUMBNAIL_EDGE / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas to draw on');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return canvas;
}

async function encoded(canvas: OffscreenCanvas): Promise<string | null> {
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
