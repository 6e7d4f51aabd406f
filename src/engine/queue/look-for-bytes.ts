import { checkLink, type FirstLooks } from './check-link.ts';
import { findInList } from './find-in-list.ts';
import type { RunnerDeps } from './runner-deps.ts';
import type { Upload } from './upload.ts';
import { claimOf } from './upload-state.ts';

/**
 * Looks for bytes that may be at the far end: at their link, or first for the link itself, where a direct call
 * never told it.
 */
export async function lookForBytes(
  deps: RunnerDeps,
  upload: Upload,
  run: { readonly firstLooks: FirstLooks; readonly signal: AbortSignal; readonly patient: boolean },
): Promise<void> {
  const claim = claimOf(upload.state);
  if (claim?.accessUrl !== null) return checkLink(deps, upload, run);
  if (!(await findInList(deps, upload, { claim, ...run })) || run.signal.aborted) return;
  const found = deps.store.uploads.find(upload.id);
  if (found) await checkLink(deps, found, { ...run, patient: true });
}
