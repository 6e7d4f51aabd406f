import { type Failure, failure } from '../../shared/failure.ts';
import type { PutBody } from './http-door.ts';

/**
 * Reads until the block is full; the system may return less at a time. A file that ends early has shrunk, and
 * the length was promised: the body must be broken off, or the far end waits for ever.
 */
export async function fillBlock(
  body: PutBody,
  block: Uint8Array,
  position: number,
): Promise<Failure | undefined> {
  try {
    let filled = 0;
    while (filled < block.length) {
      const count = await body.read(block.subarray(filled), position + filled);
      if (count <= 0) return failure('file-changed', 'the file became shorter while it was sent');
      filled += count;
    }
    return undefined;
  } catch (error) {
    return readFailure(error);
  }
}

/** A system error of reading; anything else is a bug and thrown on. */
function readFailure(error: unknown): Failure {
  const code = (error as { readonly code?: unknown } | null)?.code;
  if (typeof code !== 'string' || code.startsWith('ERR_')) throw error;
  return failure(code === 'EBUSY' || code === 'EAGAIN' ? 'file-busy' : 'file-unreadable', code);
}
