import { failure } from '../../shared/failure.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { SignedUpload } from '../api/media-api.ts';
import { confine } from '../files/confine.ts';
import { fingerprint } from '../files/fingerprint.ts';
import { inspectFile } from '../files/inspect-file.ts';
import type { MediaType } from '../files/media-type.ts';
import { sameVersion } from '../files/same-version.ts';
import { checkLink, type FirstLooks } from './check-link.ts';
import { handleFailure, retryAt } from './handle-failure.ts';
import type { RunnerDeps } from './runner-deps.ts';
import { type OpenSource, type SendOutcome, sendFile } from './send-file.ts';
import { fileNameOf, type Upload } from './upload.ts';
import { claimOf } from './upload-state.ts';

interface Run {
  readonly firstLooks: FirstLooks;
  readonly signal: AbortSignal;
}

/** Takes one upload as far as it gets now: to done, to a wait with a reason, or to an end. Throws only bugs. */
export async function runUpload(deps: RunnerDeps, upload: Upload, run: Run): Promise<void> {
  if (claimOf(upload.state)) return checkLink(deps, upload, { ...run, patient: false });
  deps.activity.step(upload.id, 'preparing');
  const ready = await prepare(deps, upload);
  if (!ready.ok) return run.signal.aborted ? undefined : handleFailure(deps, upload, ready.failure);
  const { source, type } = ready.value;
  try {
    if (await closeIfKnown(deps, upload, { source, signal: run.signal })) return;
    await signAndSend(deps, upload, { ...run, source, type });
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
  const path = await confine(files, root, upload.version.path);
  if (!path.ok) return path;
  const inspected = await inspectFile(files, path.value, limits);
  if (!inspected.ok) return inspected;
  const file = await files.open(path.value);
  if (!file.ok) return file;
  const stat = await file.value.stat();
  if (!sameVersion(stat, upload.version)) {
    await file.value.close();
    return failed(failure('file-changed', 'since it settled'));
  }
  return ok({ source: { file: file.value, stat }, type: inspected.value.type });
}

/** Reads ahead only when something of the same size was sent for this profile; known content is not sent again. */
async function closeIfKnown(
  deps: RunnerDeps,
  upload: Upload,
  run: { readonly source: OpenSource; readonly signal: AbortSignal },
): Promise<boolean> {
  if (!deps.store.uploads.hasSameSize(upload)) return false;
  const { source, signal } = run;
  const hash = await fingerprint(source.file, { size: source.stat.size, signal });
  if (!hash.ok) {
    await handleFailure(deps, upload, hash.failure);
    return true;
  }
  return known(deps, upload, hash.value);
}

/** Neither expired by the server's own word nor confirmed gone. */
const isLive = ({ services }: RunnerDeps, { expiresAt, goneAt }: Upload): boolean =>
  goneAt === null && (expiresAt === null || expiresAt > services.clock.now());

/** Closes the upload on the one that carries its content. A cancelled carrier may hold bytes: next generation. */
function known(deps: RunnerDeps, upload: Upload, hash: string): boolean {
  const carrier = deps.store.uploads.carrying(upload.profileId, hash);
  if (!carrier) return false;
  if (carrier.state.kind === 'done' && carrier.generation >= upload.generation && isLive(deps, carrier)) {
    deps.queue.apply(upload.id, { kind: 'known', as: carrier.id });
    return true;
  }
  if (upload.generation <= carrier.generation)
    deps.store.uploads.setGeneration(upload.id, carrier.generation + 1);
  return false;
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
      return now && !run.signal.aborted ? checkLink(deps, now, { ...run, patient: true }) : undefined;
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
      if (!known(deps, upload, outcome.fingerprint)) {
        deps.queue.apply(upload.id, { kind: 'interrupted' });
      }
      return;
    case 'over':
      return;
  }
}
