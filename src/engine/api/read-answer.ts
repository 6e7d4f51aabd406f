import type { Response } from 'node-fetch';
import { failure } from '../../shared/failure.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { Answer } from './http-door.ts';
import { type RetryAfterLimits, retryAfterMs } from './retry-after.ts';

/** The answer as far as its headers tell it: names in lower case, no body. */
export function bareAnswer(response: Response, limits: RetryAfterLimits): Answer {
  const headers = new Map([...response.headers].map(([name, value]) => [name.toLowerCase(), value]));
  const wait = retryAfterMs(headers, limits);
  const bare = { status: response.status, headers, body: new Uint8Array() };
  return wait === undefined ? bare : { ...bare, retryAfterMs: wait };
}

export interface BodyCap extends RetryAfterLimits {
  /** Bytes after decompression; more is `bad-answer`. */
  readonly maxBytes: number;
  /** Called for every piece that arrives. */
  onBytes(): void;
}

/**
 * Reads the whole answer up to the cap, counted after decompression, so that a small body that unpacks to
 * gigabytes ends there too. Throws what the connection throws, a body cut short included.
 */
export async function readAnswer(response: Response, cap: BodyCap): Promise<Result<Answer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  if (response.body !== null) {
    for await (const part of response.body) {
      const bytes = typeof part === 'string' ? Buffer.from(part) : part;
      size += bytes.length;
      if (size > cap.maxBytes) {
        return failed(failure('bad-answer', `the answer is larger than ${cap.maxBytes} bytes`));
      }
      parts.push(bytes);
      cap.onBytes();
    }
  }
  return ok({ ...bareAnswer(response, cap), body: Buffer.concat(parts, size) });
}
