import { createHash } from 'node:crypto';
import { failure } from '../../shared/failure.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { MIB } from '../../shared/units.ts';
import { platformRules } from '../files/platform-table.ts';
import { readFully } from '../files/read-fully.ts';
import { untouched } from '../files/same-version.ts';
import { fileFailure } from '../files/system-error.ts';
import type { OpenSource } from './send-file.ts';

/** One version of a file, whole and in memory. */
export interface WholeFile {
  readonly bytes: Uint8Array;
  /** sha-256 (hex) of exactly these bytes. */
  readonly fingerprint: string;
}

/**
 * Reads a small file whole from its one descriptor. `file-changed` when it is not the same afterwards: then the
 * bytes may be of two versions.
 */
export async function readWhole(source: OpenSource): Promise<Result<WholeFile>> {
  const { file, stat } = source;
  const bytes = new Uint8Array(stat.size);
  const hash = createHash('sha256');
  try {
    for (let position = 0; position < bytes.length; position += MIB) {
      const block = bytes.subarray(position, position + MIB);
      const count = await readFully(file, block, position);
      if (count < block.length) return failed(failure('file-changed', 'shorter than it was'));
      hash.update(block);
    }
    if (!untouched(stat, await file.stat())) return failed(failure('file-changed', 'while it was read'));
  } catch (error) {
    return failed(fileFailure(error, platformRules(process.platform)));
  }
  return ok({ bytes, fingerprint: hash.digest('hex') });
}
