/** One thing that was looked at. */
export interface Finding {
  /** A stable name for scripts. */
  readonly check: string;
  readonly verdict: 'ok' | 'warn' | 'fail';
  /** What was found, without a full stop. */
  readonly found: string;
  /** What to do about it, a whole sentence; absent where nothing is to be done. */
  readonly advice?: string;
}

export const fine = (check: string, found: string): Finding => ({ check, verdict: 'ok', found });
export const doubtful = (check: string, found: string, advice: string): Finding => ({
  ...{ check, verdict: 'warn', found, advice },
});
export const broken = (check: string, found: string, advice: string): Finding => ({
  ...{ check, verdict: 'fail', found, advice },
});

/** The system's code of an error, or its words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
