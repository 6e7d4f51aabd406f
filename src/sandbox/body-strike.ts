import { type BodyCut, cutBody } from './body-cut.ts';

/** A body that passes in small pieces. */
export interface Drip {
  /** Bytes of one piece. */
  readonly bytes: number;
  /** Waited for before each piece. */
  pause(): Promise<void>;
}

/** Everything that may happen to a body on its way, coming or going. */
export interface BodyStrike {
  readonly cut?: BodyCut | undefined;
  readonly drip?: Drip | undefined;
}

async function* dripBody(chunks: AsyncIterable<Buffer>, drip: Drip): AsyncGenerator<Buffer, void, undefined> {
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; from += drip.bytes) {
      await drip.pause();
      yield chunk.subarray(from, from + drip.bytes);
    }
  }
}

/** The same bytes, slowed down and cut as the strike says. */
export function strikeBody(
  chunks: AsyncIterable<Buffer>,
  { cut, drip }: BodyStrike,
): AsyncGenerator<Buffer, void, undefined> {
  return cutBody(drip === undefined ? chunks : dripBody(chunks, drip), cut);
}
