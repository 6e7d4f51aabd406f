import { adviceFor, type Failure, failure } from '../../shared/failure.ts';
import type { ServerMediaItem } from '../api/media-item.ts';
import type { FirstLooks } from './check-link.ts';
import { handleFailure, retryAt } from './handle-failure.ts';
import { matchListed } from './match-listed.ts';
import type { RunnerDeps } from './runner-deps.ts';
import type { Upload } from './upload.ts';
import type { Claim } from './upload-state.ts';

interface Look {
  readonly claim: Claim;
  readonly firstLooks: FirstLooks;
  readonly signal: AbortSignal;
}

/**
 * Looks through the list of media for bytes that went inside a direct call whose answer never told their link.
 * Resolves with true once the link is saved. Otherwise the upload waits and is looked for again, or, when the list
 * cannot tell, it asks the person. It is never sent again from here.
 */
export async function findInList(deps: RunnerDeps, upload: Upload, look: Look): Promise<boolean> {
  const { clock } = deps.services;
  deps.activity.step(upload.id, 'checking');
  if (!look.firstLooks.has(upload.id)) look.firstLooks.set(upload.id, clock.monotonic());
  const credentials = await deps.credentials(upload.profileId);
  if (!credentials.ok) return await giveUpLook(deps, upload, credentials.failure);
  deps.gate.spend(upload.profileId);
  const list = await deps.api.listMedia(credentials.value, look.signal);
  if (list === 'aborted' || look.signal.aborted) return false;
  if (list.ok || list.failure.code !== 'network-down') deps.gate.networkUp();
  if (list.ok) {
    deps.keyWorked(upload.profileId);
    return decide(deps, upload, { ...look, items: list.value.items });
  }
  if (tellsNothing(list.failure)) return notFound(deps, upload, { ...look, detail: list.failure.detail });
  const { failure: refused } = list;
  const judged =
    refused.code === 'key-rejected'
      ? await deps.judgeRefusal(upload.profileId, refused, look.signal)
      : refused;
  return await giveUpLook(deps, upload, judged);
}

/** A list that is not given for a reason that no later look mends: as good as one without the file. */
const tellsNothing = (refused: Failure): boolean =>
  refused.code === 'not-in-plan' || adviceFor(refused) === 'give-up';

async function giveUpLook(deps: RunnerDeps, upload: Upload, reason: Failure): Promise<false> {
  await handleFailure(deps, upload, reason);
  return false;
}

function decide(
  deps: RunnerDeps,
  upload: Upload,
  look: Look & { readonly items: readonly ServerMediaItem[] },
): boolean {
  const { direct } = deps.store;
  const match = matchListed(
    look.items.filter((item) => !direct.isCarried(item.accessUrl, upload.id)),
    { upload, sentAt: look.claim.lastByteAt, windowMs: deps.services.limits.galleryMatchMs },
  );
  if (match.kind === 'none') return notFound(deps, upload, { ...look, detail: 'not in the list of media' });
  if (match.kind === 'several' || direct.hasRival(upload))
    return askPerson(deps, upload, { ...look, detail: 'the list of media may show it more than once' });
  look.firstLooks.delete(upload.id);
  return deps.queue.apply(upload.id, { kind: 'found', accessUrl: match.accessUrl }) !== undefined;
}

/** Absence is believed as late as at a link; then it is the person who knows. */
function notFound(deps: RunnerDeps, upload: Upload, look: Look & { readonly detail: string }): false {
  const { clock, limits } = deps.services;
  const since = look.firstLooks.get(upload.id) ?? clock.monotonic();
  if (clock.monotonic() - since >= limits.verifyAbsentMs) return askPerson(deps, upload, look);
  const reason = failure('direct-unanswered', look.detail);
  const until = Math.min(retryAt(deps, upload, reason), clock.now() + limits.verifyMaxDelayMs);
  deps.queue.apply(upload.id, { kind: 'try-failed', failure: reason, until });
  return false;
}

function askPerson(deps: RunnerDeps, upload: Upload, look: Look & { readonly detail: string }): false {
  look.firstLooks.delete(upload.id);
  const until = deps.services.clock.now();
  deps.queue.apply(upload.id, { kind: 'try-failed', failure: failure('direct-unclear', look.detail), until });
  return false;
}
