import { adviceFor, type Failure, failure } from '../../shared/failure.ts';
import { sameVersion } from '../files/same-version.ts';
import { backoffDelay, rateLimitDelay } from './backoff.ts';
import type { RunnerDeps } from './runner-deps.ts';
import type { Upload } from './upload.ts';

/** Gives a failed try its fate: shuts the door it points at, and moves the upload on. */
export async function handleFailure(deps: RunnerDeps, upload: Upload, given: Failure): Promise<void> {
  if (given.code === 'file-missing') return await handleMissing(deps, upload);
  if (given.code === 'file-changed') return handleChanged(deps, upload, given);
  shutDoor(deps, upload, given);
  fail(deps, upload, given);
  const advice = adviceFor(given);
  if (advice === 'hold-account' || advice === 'hold-queue') deps.doorsMoved('all');
  else if (advice === 'hold-profile' || advice === 'ask-person') deps.doorsMoved(upload.profileId);
}

/** When an upload that failed at `attempt` is tried again, epoch ms. */
export function retryAt(deps: RunnerDeps, upload: Upload, given: Failure): number {
  const { clock, limits, random } = deps.services;
  const attempt = 'attempt' in upload.state ? upload.state.attempt : 1;
  return clock.now() + backoffDelay(attempt, given, { limits, random: random.number() });
}

function fail(deps: RunnerDeps, upload: Upload, given: Failure): void {
  deps.queue.apply(upload.id, { kind: 'try-failed', failure: given, until: retryAt(deps, upload, given) });
}

function shutDoor(deps: RunnerDeps, upload: Upload, given: Failure): void {
  const { clock, limits } = deps.services;
  switch (adviceFor(given)) {
    case 'hold-queue':
      deps.gate.networkDown(given);
      return;
    case 'hold-profile':
      deps.gate.hold('profile', upload.profileId, {
        failure: given,
        until: clock.now() + rateLimitDelay(given, limits),
      });
      return;
    case 'hold-account':
      deps.gate.hold('account', upload.accountId, { failure: given, until: null });
      return;
    case 'ask-person':
      deps.gate.hold('profile', upload.profileId, { failure: given, until: null });
      return;
    default:
      return;
  }
}

/** A missing root is not a deleted file: its uploads wait. A missing file under a present root has vanished. */
async function handleMissing(deps: RunnerDeps, upload: Upload): Promise<void> {
  const root = deps.rootPath(upload.rootId);
  const stat = root === undefined ? undefined : await deps.services.files.lstat(root);
  // Another disk at the root's place is what a drive that was taken out leaves behind.
  if (stat?.ok && stat.value.kind === 'folder' && stat.value.dev === upload.version.dev) {
    deps.store.files.forget(upload.rootId, [upload.version.path]);
    deps.queue.vanished(upload.id);
    deps.lookAgain(upload, 'missing');
    return;
  }
  fail(deps, upload, failure('root-missing'));
}

/**
 * Another version lies at the path: this one is over, and the watch settles the new one. Only rights or a name
 * changed (ctime alone): the same version is tried again. Nothing lies there: it is missing.
 */
async function handleChanged(deps: RunnerDeps, upload: Upload, given: Failure): Promise<void> {
  const root = deps.rootPath(upload.rootId);
  if (root === undefined) return fail(deps, upload, failure('root-missing'));
  const stat = await deps.services.files.lstat(`${root}/${upload.version.path}`);
  if (!stat.ok && stat.failure.code === 'file-missing') return await handleMissing(deps, upload);
  if (stat.ok && sameVersion(stat.value, upload.version)) return fail(deps, upload, given);
  deps.store.files.forget(upload.rootId, [upload.version.path]);
  // Whoever brought the file has it written down before this version is over.
  deps.lookAgain(upload, 'changed');
  deps.queue.apply(upload.id, { kind: 'superseded' });
}
