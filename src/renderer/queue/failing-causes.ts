import { ADVICE, type FailureCode } from '../../shared/failure.ts';
import type { ProfileId } from '../../shared/ids.ts';
import type { UploadView } from '../../shared/model.ts';

/** Several files that one and the same failure keeps from being sent. */
export interface FailingCause {
  readonly kind: 'failing';
  readonly code: FailureCode;
  readonly rows: readonly UploadView[];
  /** They are not tried again by themselves. */
  readonly ended: boolean;
}

/** One file tells of itself in its row; a cause is what more than one has. */
const SEVERAL = 2;

/** These have banners of their own, and whether a file is up already is asked of each one. */
const TOLD_ELSEWHERE: ReadonlySet<FailureCode> = new Set([
  'web-page',
  'direct-unanswered',
  'direct-unclear',
  'maybe-sent',
]);

/** Failures that several files of these clients share, those that need the person first, then the most files first. */
export function failingCauses(
  rows: readonly UploadView[],
  clients: ReadonlySet<ProfileId>,
): readonly FailingCause[] {
  const byCode = new Map<FailureCode, UploadView[]>();
  for (const row of rows) {
    const code = row.failure?.code;
    if (code === undefined || !isKept(row, code) || !clients.has(row.profileId)) continue;
    const same = byCode.get(code);
    if (same === undefined) byCode.set(code, [row]);
    else same.push(row);
  }
  return [...byCode]
    .filter(([, same]) => same.length >= SEVERAL)
    .map(
      ([code, same]) => ({ kind: 'failing', code, rows: same, ended: ADVICE[code] === 'give-up' }) as const,
    )
    .sort((one, other) => Number(other.ended) - Number(one.ended) || other.rows.length - one.rows.length);
}

function isKept({ stage }: UploadView, code: FailureCode): boolean {
  if (TOLD_ELSEWHERE.has(code)) return false;
  return ADVICE[code] === 'give-up' ? stage === 'failed' : ADVICE[code] === 'retry' && stage === 'waiting';
}
