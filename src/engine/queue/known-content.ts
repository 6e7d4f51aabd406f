import { failure } from '../../shared/failure.ts';
import { fingerprint } from '../files/fingerprint.ts';
import { handleFailure } from './handle-failure.ts';
import type { RunnerDeps } from './runner-deps.ts';
import type { OpenSource } from './send-file.ts';
import type { Upload } from './upload.ts';
import { isUnclear } from './upload-state.ts';

/** Reads ahead only when something of the same size was sent for this profile; known content is not sent again. */
export async function closeIfKnown(
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
  return await settleKnown(deps, upload, hash.value);
}

/**
 * Whether the upload is settled by the one that carries its content: closed on it, or waiting until it is known
 * whether that one arrived. A cancelled carrier may hold bytes: next generation.
 */
export async function settleKnown(deps: RunnerDeps, upload: Upload, hash: string): Promise<boolean> {
  const carrier = deps.store.uploads.carrying(upload.profileId, hash);
  if (!carrier) return false;
  if (carrier.state.kind === 'done' && carrier.generation >= upload.generation && isLive(deps, carrier)) {
    deps.queue.apply(upload.id, { kind: 'known', as: carrier.id });
    return true;
  }
  if (isUnclear(carrier.state) && carrier.generation >= upload.generation) {
    await handleFailure(deps, upload, failure('direct-unanswered', 'of the same content in another file'));
    return true;
  }
  if (upload.generation <= carrier.generation)
    deps.store.uploads.setGeneration(upload.id, carrier.generation + 1);
  return false;
}

/** Neither expired by the server's own word nor confirmed gone. */
export const isLive = (
  { services }: { readonly services: Pick<RunnerDeps['services'], 'clock'> },
  { expiresAt, goneAt }: Upload,
): boolean => goneAt === null && (expiresAt === null || expiresAt > services.clock.now());
