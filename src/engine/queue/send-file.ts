import { type Failure, failure } from '../../shared/failure.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { PutBody, PutOutcome } from '../api/http-door.ts';
import type { SignedUpload } from '../api/media-api.ts';
import type { FileStat, OpenFile } from '../files/file-port.ts';
import { untouched } from '../files/same-version.ts';
import { secretHash } from '../secret.ts';
import { ContentKnownError, UrlSpentError } from '../store/upload-store.ts';
import type { RunnerDeps } from './runner-deps.ts';
import type { Upload } from './upload.ts';

/** What is sent: one descriptor, as it was when it was opened. */
export interface OpenSource {
  readonly file: OpenFile;
  readonly stat: FileStat;
}

/** How a PUT ended, as the runner must treat it. */
export type SendOutcome =
  /** Storage said 2xx and the file did not change: look at the link. */
  | { readonly kind: 'stored' }
  /** The last byte may have left: look at the link before anything else. */
  | { readonly kind: 'unclear' }
  /** Storage refused this PUT: nothing was stored. */
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** The same content is already claimed or done for this profile. */
  | { readonly kind: 'known'; readonly fingerprint: string }
  | { readonly kind: 'over' };

/** 409 and 412 may mean "already there": only the link can tell. Every other 4xx, and 501, stored nothing. */
const refusedForSure = (status: number | undefined): boolean =>
  status !== undefined &&
  ((status >= 400 && status < 500 && status !== 409 && status !== 412) || status === 501);

/**
 * Streams the file to its signed URL. Before the last block goes, the file is looked at again and the claim is
 * saved; a file that changed breaks the body off, so that nothing was ever stored.
 */
export async function sendFile(
  deps: RunnerDeps,
  upload: Upload,
  run: { readonly source: OpenSource; readonly signed: SignedUpload; readonly signal: AbortSignal },
): Promise<SendOutcome> {
  const { source, signed, signal } = run;
  let known: string | undefined;
  const body: PutBody = {
    length: source.stat.size,
    read: (buffer, position) => source.file.read(buffer, position),
    onProgress: (sentBytes) => deps.activity.progress(upload.id, sentBytes),
    beforeLastBlock: async (fingerprint) => {
      const same = await unchanged(source);
      if (!same.ok) return same;
      const saved = letGo(deps, upload, { accessUrl: signed.accessUrl, fingerprint });
      if (saved === 'known') known = fingerprint;
      return saved === 'saved' ? ok(undefined) : failed(failure('file-changed', 'no longer wanted'));
    },
  };
  if (!spend(deps, upload, signed)) {
    return { kind: 'failed', failure: failure('bad-answer', 'the upload address was given out before') };
  }
  const outcome = await deps.services.http.put({
    url: signed.url,
    contentType: signed.contentType,
    body,
    signal,
  });
  if (known !== undefined) return { kind: 'known', fingerprint: known };
  return afterPut(deps, upload, { outcome, source });
}

/** Saves that the signed URL is used from here on; false when it was used before. */
function spend(deps: RunnerDeps, upload: Upload, signed: SignedUpload): boolean {
  try {
    deps.store.uploads.spendUrl(secretHash(signed.url), upload.id);
    return true;
  } catch (error) {
    if (error instanceof UrlSpentError) return false;
    throw error;
  }
}

/** Saves the claim in the last moment before the far end can have all bytes. */
export function letGo(
  deps: RunnerDeps,
  upload: Upload,
  sent: { readonly accessUrl: string | null; readonly fingerprint: string },
): 'saved' | 'known' | 'not-wanted' {
  const claim = { ...sent, lastByteAt: deps.services.clock.now() };
  try {
    return deps.queue.apply(upload.id, { kind: 'letting-go', claim }) ? 'saved' : 'not-wanted';
  } catch (error) {
    if (error instanceof ContentKnownError) return 'known';
    throw error;
  }
}

/** `file-changed` when anything was done to the file since it was opened. */
export async function unchanged(source: OpenSource): Promise<Result<void>> {
  const now = await source.file.stat();
  return untouched(source.stat, now) ? ok(undefined) : failed(failure('file-changed', 'while it was sent'));
}

/** The file changed while its last block left, or it is no longer wanted: what was sent counts for nothing. */
export function throwAway(deps: RunnerDeps, upload: Upload): SendOutcome {
  const { files } = deps.store;
  const fate = files.find(upload.rootId, upload.version.path)?.fate;
  // The new version may have settled meanwhile: what is remembered of it stays.
  if (fate?.kind === 'upload' && fate.uploadId === upload.id)
    files.forget(upload.rootId, [upload.version.path]);
  deps.lookAgain(upload, 'changed');
  deps.queue.apply(upload.id, { kind: 'torn' });
  return { kind: 'over' };
}

async function afterPut(
  deps: RunnerDeps,
  upload: Upload,
  run: { readonly outcome: PutOutcome; readonly source: OpenSource },
): Promise<SendOutcome> {
  const { outcome, source } = run;
  if (outcome.kind === 'sent') {
    deps.gate.networkUp();
    const same = await unchanged(source);
    const applied = same.ok && deps.queue.apply(upload.id, { kind: 'stored' });
    return applied ? { kind: 'stored' } : throwAway(deps, upload);
  }
  if (outcome.lastByteLeft && !(outcome.kind === 'failed' && refusedForSure(outcome.status)))
    return { kind: 'unclear' };
  if (outcome.kind === 'aborted') return { kind: 'over' };
  return { kind: outcome.lastByteLeft ? 'refused' : 'failed', failure: outcome.failure };
}
