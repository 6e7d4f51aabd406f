/** What happens to a body, coming or going, once a number of bytes has passed. */
export interface BodyCut {
  readonly atByte: number;
  act(): Promise<void>;
}

/**
 * The same bytes, with `act` called when exactly `atByte` of them have been handed on (at the end, when the
 * body is shorter). Without a cut the chunks pass unchanged.
 */
export async function* cutBody(
  chunks: AsyncIterable<Buffer>,
  cut: BodyCut | undefined,
): AsyncGenerator<Buffer, void, undefined> {
  let passed = 0;
  let pending = cut;
  for await (const chunk of chunks) {
    const left = pending === undefined ? undefined : pending.atByte - passed;
    passed += chunk.length;
    if (pending === undefined || left === undefined || left > chunk.length) {
      yield chunk;
      continue;
    }
    if (left > 0) yield chunk.subarray(0, left);
    await pending.act();
    pending = undefined;
    if (left < chunk.length) yield chunk.subarray(left);
  }
  await pending?.act();
}
