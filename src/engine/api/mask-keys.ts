import { reveal } from '../secret.ts';
import type { Credentials } from './http-door.ts';

const MASK = '[secret]';
/** Shorter than this is no key, and masking it would only spoil the text. */
const MIN_KEY_LENGTH = 4;

/**
 * The text without the keys the call went out with: an API that says "invalid key: …" echoes them. Covers the
 * key as it is, URL-encoded and JSON-escaped. Part of the door: the only place beside it that sees a key.
 */
export function maskKeys(text: string, credentials: Credentials): string {
  let masked = text;
  for (const form of formsOf(credentials)) masked = masked.split(form).join(MASK);
  return masked;
}

/** Longest first: one key may begin with the other. */
function formsOf({ apiKey, profileKey }: Credentials): readonly string[] {
  const keys = [apiKey, ...(profileKey === undefined ? [] : [profileKey])].map(reveal);
  const forms = keys.filter((key) => key.trim().length >= MIN_KEY_LENGTH).flatMap(spellings);
  return [...new Set(forms)].sort((one, other) => other.length - one.length);
}

function spellings(key: string): readonly string[] {
  const bare = key.trim();
  return [key, bare, encoded(bare), JSON.stringify(bare).slice(1, -1)];
}

function encoded(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return text;
  }
}
