import { drawnSmall, encoded } from './small-picture.ts';

/** What the worker is asked, and what it answers: the small picture as base64, or null where it can make none. */
export interface Shrunk {
  readonly token: string;
  readonly picture: string | null;
}

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
    return await encoded(drawnSmall(bitmap, bitmap));
  } finally {
    bitmap.close();
  }
}
