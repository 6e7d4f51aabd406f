import * as z from 'zod/mini';
import { isBusyPattern } from './folder-rules.ts';

/** Globs are short; a person writes a few dozen at most. [ours] */
const patterns = z.readonly(
  z
    .array(
      z.string().check(
        z.trim(),
        z.minLength(1),
        z.maxLength(200),
        z.refine((pattern) => !isBusyPattern(pattern)),
      ),
    )
    .check(z.maxLength(50)),
);
const bound = z.nullable(z.int().check(z.minimum(0)));
/** Rules of a folder as the window may send them. */
export const Rules = z.object({ include: patterns, exclude: patterns, minBytes: bound, maxBytes: bound });
