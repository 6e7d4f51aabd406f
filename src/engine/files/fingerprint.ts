import { createHash, type Hash } from 'node:crypto';
import { failure } from '../../shared/failure.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { KIB, MIB } from '../../shared/units.ts';
import type { OpenFile } from './file-port.ts';
import { platformRules } from './platform-table.ts';
import { readFully } from './read-fully.ts';
import { fileFailure } from './system-error.ts';

/** Which bytes to read, and how. */
export interface FingerprintRange {
  /** The file's size when it was looked at; not one byte more is read. */
  readonly size: number;
  readonly signal: AbortSignal;
  /** One reused buffer of this many bytes. */
  readonly blockBytes?: number;
}

/** Bytes at each of three places that stand for a file's content in a baseline. */
const SAMPLE_BYTES = 4 * KIB;

const changed = (how: string): Result<never> => failed(failure('file-changed', how));

/** Feeds exactly `length` bytes from `position`; false when the file ends before that. */
async function feed(
  file: OpenFile,
  hash: Hash,
  range: { position: number; buffer: Uint8Array },
): Promise<boolean> {
  const count = await readFully(file, range.buffer, range.position);
  hash.update(range.buffer.subarray(0, count));
  return count === range.buffer.length;
}

async function withSystemFailures<Value>(call: () => Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await call();
  } catch (error) {
    return failed(fileFailure(error, platformRules(process.platform)));
  }
}

/** Whether the file now has a byte behind the size it was said to have. */
const grew = async (file: OpenFile, size: number): Promise<boolean> =>
  (await file.read(new Uint8Array(1), size)) > 0;

/**
 * SHA-256 of the content in hex. `file-changed` when the file turns out shorter or longer than `size`. Throws
 * the signal's reason when aborted: an abort is neither a failure nor a bug.
 */
export async function fingerprint(file: OpenFile, range: FingerprintRange): Promise<Result<string>> {
  const { size, signal, blockBytes = MIB } = range;
  const hash = createHash('sha256');
  const block = new Uint8Array(Math.min(blockBytes, Math.max(size, 1)));
  const outcome = await withSystemFailures<'read' | 'aborted'>(async () => {
    for (let position = 0; position < size; position += block.length) {
      if (signal.aborted) return ok('aborted');
      const buffer = block.subarray(0, Math.min(block.length, size - position));
      if (!(await feed(file, hash, { position, buffer }))) return changed('shorter than it was');
    }
    return (await grew(file, size)) ? changed('longer than it was') : ok('read');
  });
  if (!outcome.ok) return outcome;
  if (outcome.value === 'aborted') throw signal.reason;
  return ok(hash.digest('hex'));
}

/** Where a sample is taken: everything of a small file, else its beginning, middle and end. */
function sampledRanges(size: number): readonly { position: number; length: number }[] {
  if (size <= 3 * SAMPLE_BYTES) return size === 0 ? [] : [{ position: 0, length: size }];
  const middle = Math.floor((size - SAMPLE_BYTES) / 2);
  return [0, middle, size - SAMPLE_BYTES].map((position) => ({ position, length: SAMPLE_BYTES }));
}

/**
 * SHA-256 over the size and three short pieces: tells a touched file from a changed one without reading it
 * all. Never an identity: two files with one sample may differ between the pieces.
 */
export async function sampleOf(file: OpenFile, size: number): Promise<Result<string>> {
  const hash = createHash('sha256').update(`${size}\n`);
  return withSystemFailures(async () => {
    for (const { position, length } of sampledRanges(size)) {
      const buffer = new Uint8Array(length);
      if (!(await feed(file, hash, { position, buffer }))) return changed('shorter than it was');
    }
    return ok(hash.digest('hex'));
  });
}
