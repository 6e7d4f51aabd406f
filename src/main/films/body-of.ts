/** Pieces as a body that takes the next one only when it is wanted. `end` is called once nothing more is wanted of them. */
export function bodyOf(
  pieces: AsyncIterable<Uint8Array>,
  end: () => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const next = await iterator.next().catch((error: unknown) => {
          end();
          throw error;
        });
        // A copy of its own buffer: pieces may share theirs.
        if (!next.done) return controller.enqueue(new Uint8Array(next.value));
        end();
        controller.close();
      },
      // Pieces nobody has begun to take know no end of their own.
      cancel: () => end(),
    },
    { highWaterMark: 0 },
  );
}
