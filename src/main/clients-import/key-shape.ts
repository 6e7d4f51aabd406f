/** Fewest and most characters of a key, as the contract has them. */
const MIN_KEY_LENGTH = 8;
const MAX_KEY_LENGTH = 500;

/** A word this long, of letters and digits, is taken for a key wherever it stands. Ayrshare's have 20 and more. */
const UNMISTAKABLE = /^(?=.*\d)(?=.*[A-Za-z])[A-Za-z0-9_-]{16,}$/;

/** What can go out in a header: visible ASCII, no blanks. */
const SENDABLE = /^[\x21-\x7e]+$/;

/** Whether a word can be nothing but a key: such a word is never shown as a name. */
export const looksLikeKey = (word: string): boolean => UNMISTAKABLE.test(word);

/** Whether the last word of a line without separators may be its key: long enough, and with a digit. */
export const mayBeKey = (word: string): boolean =>
  word.length >= MIN_KEY_LENGTH && /\d/.test(word) && SENDABLE.test(word);

/** Why a text cannot be a key; undefined when it may be one. */
export function keyFault(key: string): 'no-key' | 'key-too-short' | 'key-too-long' | 'not-a-key' | undefined {
  if (key === '') return 'no-key';
  if (!SENDABLE.test(key)) return 'not-a-key';
  if (key.length < MIN_KEY_LENGTH) return 'key-too-short';
  return key.length > MAX_KEY_LENGTH ? 'key-too-long' : undefined;
}

/** Whatever stands around it: "Acme:KEY", "(KEY)". */
const RUNS = /[A-Za-z0-9_-]{16,}/g;

/** Whether a key stands somewhere in a text. */
export const holdsKey = (text: string): boolean => (text.match(RUNS) ?? []).some(looksLikeKey);

/** A name that may be shown: of everything that looks like a key only the last four characters stay. */
export const withoutKeys = (name: string): string =>
  name.replace(RUNS, (run) => (looksLikeKey(run) ? `…${run.slice(-4)}` : run));
