/**
 * What becomes of an upload after a failure. Exactly one fate per code:
 * - retry: again by itself after a growing wait, for as long as it takes;
 * - hold-profile / hold-account / hold-queue: everything behind that door waits, and this costs no attempt;
 * - ask-person: blocked until the person does something; holds that profile only;
 * - ask-about-file: blocked until the person decides about this file; every other file goes on;
 * - give-up: this file cannot be sent as it is.
 */
export type Advice =
  | 'retry'
  | 'hold-profile'
  | 'hold-account'
  | 'hold-queue'
  | 'ask-person'
  | 'ask-about-file'
  | 'give-up';

/** Every failure the product knows. A thrown error that is not one of these is a bug. */
export const ADVICE = {
  'network-down': 'hold-queue',
  'network-timeout': 'retry',
  'network-reset': 'retry',
  'tls-refused': 'retry',
  'proxy-refused': 'retry',
  redirected: 'retry',
  'server-error': 'retry',
  'bad-answer': 'retry',
  'web-page': 'retry',
  'request-refused': 'give-up',
  'rate-limited': 'hold-profile',
  'account-refused': 'hold-account',
  'key-rejected': 'ask-person',
  'key-missing': 'ask-person',
  'not-in-plan': 'ask-person',
  'storage-refused': 'retry',
  'storage-too-large': 'give-up',
  'verify-missing': 'retry',
  'verify-wrong-size': 'retry',
  'direct-unanswered': 'retry',
  'direct-unclear': 'ask-about-file',
  'file-busy': 'retry',
  'file-unreadable': 'retry',
  'file-changed': 'retry',
  'root-missing': 'retry',
  'file-missing': 'give-up',
  'file-outside-root': 'give-up',
  'file-empty': 'give-up',
  'file-too-large': 'give-up',
  'file-type-mismatch': 'give-up',
  'maybe-sent': 'ask-about-file',
  'store-full': 'hold-queue',
} as const satisfies Record<string, Advice>;

export type FailureCode = keyof typeof ADVICE;

/** A failure is plain data. Text for people is made from the code in the window, never here. */
export interface Failure {
  readonly code: FailureCode;
  /** The far end's own words or the system's error code, without secrets and URLs. At most 500 characters. */
  readonly detail: string;
  /** The far end's wish, in milliseconds, clamped to 0..24 h. */
  readonly retryAfterMs?: number;
}

/** Makes a failure; detail is cut to what a row may hold. */
export function failure(code: FailureCode, detail = '', retryAfterMs?: number): Failure {
  const short = detail.slice(0, 500);
  return retryAfterMs === undefined ? { code, detail: short } : { code, detail: short, retryAfterMs };
}

/** The fate that goes with a failure. */
export const adviceFor = (given: Failure): Advice => ADVICE[given.code];
