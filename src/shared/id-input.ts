import * as z from 'zod/mini';

/** An id as the window says it; which of them exist, its desk knows. */
export const id = <Id extends string>() =>
  z.pipe(
    z.string().check(z.minLength(1), z.maxLength(100)),
    z.transform((text) => text as Id),
  );
