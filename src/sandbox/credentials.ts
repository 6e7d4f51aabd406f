import type { IncomingHttpHeaders } from 'node:http';
import { type Answer, apiError, refusedKey } from './answers.ts';

/** A client's profile as the sandbox knows it. */
export interface SandboxProfile {
  readonly title: string;
  readonly profileKey: string;
}

/** The keys one sandbox accepts. */
export interface Keys {
  readonly apiKey: string;
  readonly profiles: readonly SandboxProfile[];
}

/** Who calls: a profile's title, null for the primary profile; or the answer that refuses the call. */
export type Caller = { readonly profile: string | null } | { readonly refusal: Answer };

/** The codes of a misplaced and of an unknown Profile-Key; ours, no page gives them. */
const MISPLACED_PROFILE_KEY_CODE = 103;
const UNKNOWN_PROFILE_KEY_CODE = 144;

/** The token of an `Authorization: Bearer TOKEN` header. */
function bearerToken(authorization: string | undefined): string | undefined {
  return /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
}

function headerValue(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

/**
 * "Every API call carries `Authorization: Bearer API_KEY` (the primary profile's key). For a client's profile
 * `Profile-Key: PROFILE_KEY` is **added**; without it the call acts on the primary profile." (API.md)
 */
export function identifyCaller(headers: IncomingHttpHeaders, keys: Keys): Caller {
  const token = bearerToken(headers.authorization);
  if (token !== keys.apiKey) return { refusal: refusal(token, keys) };
  const profileKey = headerValue(headers, 'profile-key');
  if (profileKey === undefined) return { profile: null };
  const profile = keys.profiles.find((known) => known.profileKey === profileKey);
  return profile === undefined ? { refusal: unknownProfileKey() } : { profile: profile.title };
}

/** "Putting a Profile-Key in the Bearer slot is a common mistake: recognise it and say so." (API.md) */
function refusal(token: string | undefined, keys: Keys): Answer {
  if (!keys.profiles.some((known) => known.profileKey === token)) return refusedKey();
  return apiError(401, {
    action: 'authorization',
    code: MISPLACED_PROFILE_KEY_CODE,
    message:
      'A Profile Key was sent as the API Key. Send the API Key as Bearer and add the Profile Key as "Profile-Key".',
  });
}

/** "401 or 403 on the API = the key … or a suspended profile" (API.md). */
function unknownProfileKey(): Answer {
  return apiError(403, {
    action: 'authorization',
    code: UNKNOWN_PROFILE_KEY_CODE,
    message: 'Profile Key not valid: no User Profile of this account has it.',
  });
}

/** The headers without keys: the value of a credential becomes the title of the profile it belongs to. */
export function redactKeys(headers: Readonly<Record<string, string>>, keys: Keys): Record<string, string> {
  const redacted = { ...headers };
  const token = bearerToken(headers['authorization']);
  if (headers['authorization'] !== undefined) {
    redacted['authorization'] =
      token === keys.apiKey ? 'primary profile' : (titleOf(token, keys) ?? 'unknown key');
  }
  const profileKey = headers['profile-key'];
  if (profileKey !== undefined) redacted['profile-key'] = titleOf(profileKey, keys) ?? 'unknown key';
  return redacted;
}

function titleOf(key: string | undefined, keys: Keys): string | undefined {
  return keys.profiles.find((known) => known.profileKey === key)?.title;
}
