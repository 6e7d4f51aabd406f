import type { UploadId } from '../../shared/ids.ts';
import { type Verdict, verifyLink } from '../api/verify.ts';
import { sleep } from '../ports/clock.ts';
import type { RunnerDeps } from './runner-deps.ts';
import type { Upload } from './upload.ts';

/** What a check of done uploads found at their links. */
export interface LinkReport {
  readonly there: readonly UploadId[];
  /** 404 or 410, twice: the same content is sent again when it comes again. */
  readonly gone: readonly UploadId[];
  /** Offline, 5xx, refused: nothing is known. */
  readonly unproven: readonly UploadId[];
}

type Finding = keyof LinkReport;

/** Links looked at in one time; these are no API calls and cost no budget. [ours] */
const LANES = 4;

/** Looks at the links of done uploads again, and notes which are gone. Uploads in other states are passed over. */
export async function verifyDone(
  deps: RunnerDeps,
  ids: readonly UploadId[],
  signal: AbortSignal,
): Promise<LinkReport> {
  const report: { [Name in Finding]: UploadId[] } = { there: [], gone: [], unproven: [] };
  const left = [...ids];
  const lane = async (): Promise<void> => {
    for (let id = left.shift(); id !== undefined && !signal.aborted; id = left.shift()) {
      const upload = deps.store.uploads.find(id);
      if (upload?.state.kind === 'done') report[await checkDone(deps, upload, signal)].push(id);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return report;
}

async function checkDone(deps: RunnerDeps, upload: Upload, signal: AbortSignal): Promise<Finding> {
  const first = findingOf(await look(deps, upload, signal));
  if (first !== 'gone') return note(deps, upload, first);
  await sleep(deps.services.clock, deps.services.limits.goneConfirmMs, signal);
  return note(deps, upload, findingOf(await look(deps, upload, signal)));
}

function look(deps: RunnerDeps, upload: Upload, signal: AbortSignal): Promise<Verdict> {
  const accessUrl = upload.state.kind === 'done' ? upload.state.accessUrl : '';
  return verifyLink(deps.services.http, { accessUrl, expectedSize: upload.version.size }, signal);
}

/** A 403 may be a passing refusal; only 404 and 410 say that nothing is there any more. */
function findingOf(verdict: Verdict): Finding {
  if (verdict.kind === 'there') return 'there';
  return verdict.kind === 'absent' && verdict.status !== 403 ? 'gone' : 'unproven';
}

function note(deps: RunnerDeps, upload: Upload, finding: Finding): Finding {
  if (finding === 'gone') deps.store.mediaEnds.setGone(upload.id, deps.services.clock.now());
  if (finding === 'there' && upload.goneAt !== null) deps.store.mediaEnds.setGone(upload.id, null);
  if (finding !== 'unproven') deps.queue.tell(upload.id);
  return finding;
}
