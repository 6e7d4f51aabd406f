import type { Failure } from '../../shared/failure.ts';

/** A failure as it may leave: its code, and the words with everything of the person's own taken out. */
export function failureReport(
  failure: Pick<Failure, 'code' | 'detail'> | null,
  redact: (text: string) => string,
): Pick<Failure, 'code' | 'detail'> | null {
  return failure && { code: failure.code, detail: redact(failure.detail) };
}
