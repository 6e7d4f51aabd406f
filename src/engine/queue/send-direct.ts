import { failure } from '../../shared/failure.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { DirectOutcome } from '../api/direct-upload.ts';
import type { MediaType } from '../files/media-type.ts';
import { readWhole, type WholeFile } from './read-whole.ts';
import type { RunnerDeps } from './runner-deps.ts';
import { letGo, type OpenSource, type SendOutcome, throwAway, unchanged } from './send-file.ts';
import { fileNameOf, type Upload } from './upload.ts';

/** The far end's own limit is lower than ours: nothing was stored, and the signed way is open. */
type DirectSendOutcome = SendOutcome | { readonly kind: 'too-large' };

interface DirectRun {
  readonly source: OpenSource;
  readonly type: MediaType;
  readonly signal: AbortSignal;
}

const TOO_LARGE = 413;

/** Whether an upload goes inside one call: only that takes a description, and only of a small file. */
export const goesDirect = ({ services }: Pick<RunnerDeps, 'services'>, upload: Upload): boolean =>
  upload.description !== null && upload.version.size <= services.limits.maxDirectBytes;

/**
 * Sends a file inside one API call. It has no link before the answer, so the claim is saved without one before
 * the last block goes: from then on only the answer, or the list of media, can tell what became of it.
 */
export async function sendDirect(
  deps: RunnerDeps,
  upload: Upload,
  run: DirectRun,
): Promise<DirectSendOutcome> {
  const whole = await readWhole(run.source);
  if (!whole.ok) return { kind: 'failed', failure: whole.failure };
  const credentials = await deps.credentials(upload.profileId);
  if (!credentials.ok) return { kind: 'failed', failure: credentials.failure };
  // The door was shut while the file was read: the upload is still queued, and due once it opens.
  if (run.signal.aborted || deps.gate.waitsUntil(upload.profileId) > 0) return { kind: 'over' };
  if (!deps.queue.apply(upload.id, { kind: 'signed', accessUrl: null })) return { kind: 'over' };
  deps.activity.step(upload.id, 'uploading');
  deps.gate.spend(upload.profileId);
  const gate = lastBlockGate(deps, upload, { source: run.source, whole: whole.value });
  const outcome = await deps.api.uploadDirect(
    credentials.value,
    {
      fileName: fileNameOf(upload),
      description: upload.description ?? '',
      mime: run.type.mime,
      bytes: whole.value.bytes,
      beforeLastBlock: gate.ask,
      onProgress: (sentBytes) => deps.activity.progress(upload.id, sentBytes),
    },
    run.signal,
  );
  if (gate.known()) return { kind: 'known', fingerprint: whole.value.fingerprint };
  return await afterAnswer(deps, upload, { ...run, outcome });
}

/** Looks at the file once more and saves the claim; remembers when the content turned out to be known. */
function lastBlockGate(
  deps: RunnerDeps,
  upload: Upload,
  { source, whole }: { readonly source: OpenSource; readonly whole: WholeFile },
): { readonly ask: () => Promise<Result<void>>; readonly known: () => boolean } {
  let known = false;
  return {
    known: () => known,
    async ask() {
      const same = await unchanged(source);
      if (!same.ok) return same;
      const saved = letGo(deps, upload, { accessUrl: null, fingerprint: whole.fingerprint });
      known = saved === 'known';
      return saved === 'saved' ? ok(undefined) : failed(failure('file-changed', 'no longer wanted'));
    },
  };
}

async function afterAnswer(
  deps: RunnerDeps,
  upload: Upload,
  { outcome, source, signal }: DirectRun & { readonly outcome: DirectOutcome },
): Promise<DirectSendOutcome> {
  if (outcome.kind === 'aborted') return { kind: 'over' };
  if (outcome.kind === 'stored' || outcome.failure.code !== 'network-down') deps.gate.networkUp();
  switch (outcome.kind) {
    case 'stored': {
      deps.keyWorked(upload.profileId);
      const same = await unchanged(source);
      if (same.ok && deps.queue.apply(upload.id, { kind: 'found', accessUrl: outcome.accessUrl }))
        return { kind: 'stored' };
      return throwAway(deps, upload);
    }
    case 'unclear':
      // Its Retry-After is waited for with the claim in hand; otherwise the list is looked at right away.
      return outcome.failure.retryAfterMs === undefined
        ? { kind: 'unclear' }
        : { kind: 'failed', failure: outcome.failure };
    case 'refused':
      return await afterRefusal(deps, upload, { outcome, signal });
  }
}

/** Nothing was stored: the claim, if one was saved, is over, and the failure has its usual fate. */
async function afterRefusal(
  deps: RunnerDeps,
  upload: Upload,
  run: { readonly outcome: Extract<DirectOutcome, { kind: 'refused' }>; readonly signal: AbortSignal },
): Promise<DirectSendOutcome> {
  const { outcome, signal } = run;
  deps.queue.apply(upload.id, { kind: 'refused' });
  if (outcome.status === TOO_LARGE) return { kind: 'too-large' };
  if (outcome.failure.code !== 'key-rejected') return { kind: 'failed', failure: outcome.failure };
  return { kind: 'failed', failure: await deps.judgeRefusal(upload.profileId, outcome.failure, signal) };
}
