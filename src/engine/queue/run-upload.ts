import { failure } from '../../shared/failure.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { SignedUpload } from '../api/media-api.ts';
import { confine } from '../files/confine.ts';
import { openInspected } from '../files/inspect-file.ts';
import type { MediaType } from '../files/media-type.ts';
import { sameVersion } from '../files/same-version.ts';
import type { FirstLooks } from './check-link.ts';
import { handleFailure, retryAt } from './handle-failure.ts';
import { closeIfKnown, settleKnown } from './known-content.ts';
import { locateVersion } from './locate-original.ts';
import { lookForBytes } from './look-for-bytes.ts';
import { noteLength } from './note-length.ts';
import type { RunnerDeps } from './runner-deps.ts';
import { goesDirect, sendDirect } from './send-direct.ts';
import { type OpenSource, type SendOutcome, sendFile } from './send-file.ts';
import { fileNameOf, type Upload } from './upload.ts';
import { claimOf } from './upload-state.ts';

interface Run {
  readonly firstLooks: FirstLooks;
  readonly signal: AbortSignal;
}

/** Takes one upload as far as it gets now: to done, to a wait with a reason, or to an end. Throws only bugs. */
export async function runUpload(deps: RunnerDeps, upload: Upload, run: Run): Promise<void> {
  if (claimOf(upload.state)) return lookForBytes(deps, upload, { ...run, patient: false });
  deps.activity.step(upload.id, 'preparing');
  const ready = await prepare(deps, upload);
  if (!ready.ok) return run.signal.aborted ? undefined : handleFailure(deps, upload, ready.failure);
  const { source, type } = ready.value;
  try {
    await noteLength(deps.store, upload, { file: source.file, size: source.stat.size });
    if (await closeIfKnown(deps, upload, { source, signal: run.signal })) return;
    await send(deps, upload, { ...run, source, type });
  } finally {
    await source.file.close();
  }
}

interface Ready {
  readonly source: OpenSource;
  readonly type: MediaType;
}

/** Pre-flight, before any call: inside its root, the same version as when it settled, and of a type that agrees. */
async function prepare(deps: RunnerDeps, upload: Upload): Promise<Result<Ready>> {
  const { files, limits } = deps.services;
  const root = deps.rootPath(upload.rootId);
  if (root === undefined) return failed(failure('root-missing'));
  // What is sent again may lie among the originals that were moved after their upload.
  const found = await locateVersion(files, root, upload.version);
  const path = found === undefined ? await confine(files, root, upload.version.path) : ok(found);
  if (!path.ok) return path;
  const opened = await openInspected(files, path.value, limits);
  if (!opened.ok) return opened;
  const { file, stat, type } = opened.value;
  if (!sameVersion(stat, upload.version)) {
    await file.close();
    return failed(failure('file-changed', 'since it settled'));
  }
  return ok({ source: { file, stat }, type });
}

/** Inside one call where there is a small file with a description, else to a signed URL. */
async function send(deps: RunnerDeps, upload: Upload, run: Run & Ready): Promise<void> {
  const outcome = goesDirect(deps, upload) ? await sendDirect(deps, upload, run) : undefined;
  if (outcome === undefined || outcome.kind === 'too-large') return await signAndSend(deps, upload, run);
  await conclude(deps, upload, { ...run, outcome });
}

/** A URL that aged while it came (the computer slept) is dropped unused; the upload is still queued. */
async function signAndSend(deps: RunnerDeps, upload: Upload, run: Run & Ready): Promise<void> {
  const asked = deps.services.clock.monotonic();
  const signed = await sign(deps, upload, run);
  if (signed === 'aborted') return;
  if (!signed.ok) return handleFailure(deps, upload, signed.failure);
  if (deps.services.clock.monotonic() - asked > deps.services.limits.signedUrlMaxAgeMs) return;
  if (!deps.queue.apply(upload.id, { kind: 'signed', accessUrl: signed.value.accessUrl })) return;
  deps.activity.step(upload.id, 'uploading');
  const outcome = await sendFile(deps, upload, { ...run, signed: signed.value });
  await conclude(deps, upload, { ...run, outcome });
}

async function sign(
  deps: RunnerDeps,
  upload: Upload,
  run: Run & Ready,
): Promise<Result<SignedUpload> | 'aborted'> {
  const credentials = await deps.credentials(upload.profileId);
  if (!credentials.ok) return credentials;
  // The door was shut while the file was read: the upload is still queued, and due once it opens.
  if (deps.gate.waitsUntil(upload.profileId) > 0) return 'aborted';
  deps.gate.spend(upload.profileId);
  const asked = { fileName: fileNameOf(upload), contentType: run.type.contentType };
  const signed = await deps.api.signUpload(credentials.value, asked, run.signal);
  if (signed === 'aborted') return signed;
  if (signed.ok || signed.failure.code !== 'network-down') deps.gate.networkUp();
  if (signed.ok) deps.keyWorked(upload.profileId);
  if (signed.ok || signed.failure.code !== 'key-rejected') return signed;
  return failed(await deps.judgeRefusal(upload.profileId, signed.failure, run.signal));
}

async function conclude(
  deps: RunnerDeps,
  upload: Upload,
  run: Run & { readonly outcome: SendOutcome },
): Promise<void> {
  const { outcome } = run;
  switch (outcome.kind) {
    case 'stored':
    case 'unclear': {
      const now = deps.store.uploads.find(upload.id);
      return now && !run.signal.aborted ? lookForBytes(deps, now, { ...run, patient: true }) : undefined;
    }
    case 'refused':
      deps.queue.apply(upload.id, {
        kind: 'disproved',
        failure: outcome.failure,
        until: retryAt(deps, upload, outcome.failure),
      });
      return;
    case 'failed':
      return handleFailure(deps, upload, outcome.failure);
    case 'known':
      if (!(await settleKnown(deps, upload, outcome.fingerprint))) {
        deps.queue.apply(upload.id, { kind: 'interrupted' });
      }
      return;
    case 'over':
      return;
  }
}
