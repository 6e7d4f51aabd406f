import type { ADVICE, FailureCode } from '../../shared/failure.ts';

/** Fates that end in the person's hands. */
type NeedsPerson = 'ask-person' | 'ask-about-file' | 'give-up' | 'hold-account';

/** Failures that do not go on by themselves. */
export type PersonalCode = {
  [Code in FailureCode]: (typeof ADVICE)[Code] extends NeedsPerson ? Code : never;
}[FailureCode];

/** The cause, as the end of "3 files for Acme are not sent: …"; a new code does not compile until it is told here. */
const CAUSES: { readonly [Code in PersonalCode]: string } = {
  'account-refused': 'Ayrshare refused the API key',
  'key-rejected': 'Ayrshare refused the key',
  'key-missing': 'the key is not on this computer',
  'not-in-plan': 'the Ayrshare plan does not cover this',
  'request-refused': 'Ayrshare refused the file',
  'direct-unclear': 'Ayrshare never said whether it arrived',
  'storage-too-large': 'storage says the file is too large',
  'file-missing': 'the file is no longer there',
  'file-outside-root': 'the file lies outside its folder',
  'file-empty': 'the file is empty',
  'file-too-large': 'larger than 5 GB',
  'maybe-sent': 'the database was damaged, so they may be up already',
  'file-type-mismatch': 'the content is not what the ending says',
};

/** The cause in words; `undefined` for a failure that goes on by itself. */
export function causeOf(code: FailureCode): string | undefined {
  const causes: { readonly [code: string]: string } = CAUSES;
  return causes[code];
}
