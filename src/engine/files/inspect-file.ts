import { failure } from '../../shared/failure.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { Limits } from '../api/limits.ts';
import type { FilePort, FileStat, OpenFile } from './file-port.ts';
import { type MediaType, mediaTypeOf } from './media-type.ts';
import { platformRules } from './platform-table.ts';
import { readFully } from './read-fully.ts';
import { fileFailure } from './system-error.ts';

/** What is known of a file before any call is made for it. */
export interface InspectedFile {
  readonly type: MediaType;
  readonly stat: FileStat;
}

type InspectLimits = Pick<Limits, 'maxFileBytes' | 'magicBytes'>;

async function inspectOpen(
  file: OpenFile,
  path: string,
  limits: InspectLimits,
): Promise<Result<InspectedFile>> {
  const stat = await file.stat();
  if (stat.size === 0) return failed(failure('file-empty'));
  if (stat.size > limits.maxFileBytes) {
    return failed(failure('file-too-large', `${stat.size} bytes, at most ${limits.maxFileBytes}`));
  }
  const head = new Uint8Array(Math.min(stat.size, limits.magicBytes));
  const count = await readFully(file, head, 0);
  const type = await mediaTypeOf(path, head.subarray(0, count));
  return type.ok ? ok({ type: type.value, stat }) : type;
}

/**
 * Opens a file and stops what cannot be uploaded before any call: empty, too large, or bytes that disagree with the
 * name. What passes stays open for the caller to close, so that what was looked at is what is read.
 */
export async function openInspected(
  files: FilePort,
  path: string,
  limits: InspectLimits,
): Promise<Result<InspectedFile & { readonly file: OpenFile }>> {
  const opened = await files.open(path);
  if (!opened.ok) return opened;
  const inspected = await inspectOpen(opened.value, path, limits).catch((error: unknown) =>
    failed(fileFailure(error, platformRules(process.platform))),
  );
  if (inspected.ok) return ok({ ...inspected.value, file: opened.value });
  await opened.value.close();
  return inspected;
}

/** The same look, with nothing left open. */
export async function inspectFile(
  files: FilePort,
  path: string,
  limits: InspectLimits,
): Promise<Result<InspectedFile>> {
  const opened = await openInspected(files, path, limits);
  if (!opened.ok) return opened;
  const { file, ...inspected } = opened.value;
  await file.close();
  return ok(inspected);
}
