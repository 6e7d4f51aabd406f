import { type Failure, failure } from '../../shared/failure.ts';
import type { UploadId } from '../../shared/ids.ts';
import { verifyLink } from '../api/verify.ts';
import { sleep } from '../ports/clock.ts';
import { handleFailure, retryAt } from './handle-failure.ts';
import type { RunnerDeps } from './runner-deps.ts';
import type { Upload } from './upload.ts';
import { claimOf } from './upload-state.ts';

/**
 * Since when each claim's bytes could have been seen, monotonic ms, in this process. A clock that jumps, or a
 * computer that slept, must never make an upload look absent for longer than it was looked at.
 */
export type FirstLooks = Map<UploadId, number>;

/**
 * Looks at the link of an upload whose bytes may be there, until it is known: done, or disproved (wrong, or
 * absent for `verifyAbsentMs`), or neither, and then it waits with its claim. `patient` right after sending, when
 * the link is about to appear; a claim of earlier takes one look, so that many of them fill no slots.
 */
export async function checkLink(
  deps: RunnerDeps,
  upload: Upload,
  run: { readonly firstLooks: FirstLooks; readonly signal: AbortSignal; readonly patient: boolean },
): Promise<void> {
  const accessUrl = claimOf(upload.state)?.accessUrl ?? null;
  if (accessUrl === null) return;
  deps.activity.step(upload.id, 'checking');
  const { clock } = deps.services;
  const started = clock.monotonic();
  if (!run.firstLooks.has(upload.id)) run.firstLooks.set(upload.id, started);
  for (let delay = deps.services.limits.verifyFirstDelayMs; ; delay *= 2) {
    const verdict = await look(deps, upload, { accessUrl, ...run });
    if (verdict === 'ended') run.firstLooks.delete(upload.id);
    if (verdict === 'ended' || verdict === 'left') return;
    const patience = run.patient ? deps.services.limits.verifyInlineMs : 0;
    if (clock.monotonic() + delay - started > patience) return waitForLink(deps, upload, verdict);
    await sleep(clock, delay, run.signal);
    if (run.signal.aborted) return;
  }
}

/** One look: `ended` (done or disproved), `left` (aborted or handed to a wait), or the reason to look again. */
async function look(
  deps: RunnerDeps,
  upload: Upload,
  run: { readonly accessUrl: string; readonly firstLooks: FirstLooks; readonly signal: AbortSignal },
): Promise<'ended' | 'left' | Failure> {
  const { clock, limits, http } = deps.services;
  const target = { accessUrl: run.accessUrl, expectedSize: upload.version.size };
  const verdict = await verifyLink(http, target, run.signal);
  if (verdict.kind === 'aborted' || run.signal.aborted) return 'left';
  if (verdict.kind !== 'unproven') deps.gate.networkUp();
  switch (verdict.kind) {
    case 'there':
      deps.queue.apply(upload.id, { kind: 'verified', doneAt: clock.now(), sizeKnown: verdict.sizeKnown });
      return 'ended';
    case 'wrong-size':
      return disprove(deps, upload, failure('verify-wrong-size', `${verdict.size} bytes at the link`));
    case 'absent': {
      const missing = failure('verify-missing', `the link answered ${verdict.status}`);
      const since = run.firstLooks.get(upload.id) ?? clock.monotonic();
      return clock.monotonic() - since >= limits.verifyAbsentMs ? disprove(deps, upload, missing) : missing;
    }
    case 'unproven':
      await handleFailure(deps, upload, verdict.failure);
      return 'left';
  }
}

function disprove(deps: RunnerDeps, upload: Upload, reason: Failure): 'ended' {
  deps.queue.apply(upload.id, { kind: 'disproved', failure: reason, until: retryAt(deps, upload, reason) });
  return 'ended';
}

/** Frees the slot; the claim stays, and the link is looked at again at least every `verifyMaxDelayMs`. */
function waitForLink(deps: RunnerDeps, upload: Upload, reason: Failure): void {
  const until = Math.min(
    retryAt(deps, upload, reason),
    deps.services.clock.now() + deps.services.limits.verifyMaxDelayMs,
  );
  deps.queue.apply(upload.id, { kind: 'try-failed', failure: reason, until });
}
