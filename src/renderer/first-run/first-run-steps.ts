import { FIRST_RUN_STEPS, type FirstRunStep } from '../../shared/first-run.ts';

/** What is shown of first run: the key comes before the steps that are kept. */
export type ShownStep = 'key' | FirstRunStep;

/** The four steps, in their order. */
export const SHOWN_STEPS: readonly ShownStep[] = ['key', ...FIRST_RUN_STEPS];

/** The step before one; null before the first. */
export const stepBefore = (step: ShownStep): ShownStep | null =>
  SHOWN_STEPS[SHOWN_STEPS.indexOf(step) - 1] ?? null;

/** What decides which step is shown. */
export interface Standing {
  readonly hasAccount: boolean;
  /** The API key is not on this computer any more: kept for a session that ended. */
  readonly isKeyMissing: boolean;
  readonly firstRun: FirstRunStep | null;
  /** The person went back to the key. */
  readonly wantsKey: boolean;
}

/** The step to show; null once first run is over. Without a key no later step could do anything. */
export function shownStep({ hasAccount, isKeyMissing, firstRun, wantsKey }: Standing): ShownStep | null {
  if (!hasAccount) return 'key';
  if (firstRun === null) return null;
  return isKeyMissing || wantsKey ? 'key' : firstRun;
}
