import type { AccountId, ProfileId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import type { Secret } from '../secret.ts';

/** Names a key without holding it: the account's API key or one client's Profile-Key. */
export type KeyRef =
  | { readonly kind: 'api-key'; readonly account: AccountId }
  | { readonly kind: 'profile-key'; readonly profile: ProfileId };

/**
 * Where keys live. In the app: ciphertext by the system's key store; headless: environment or key file; tests: memory.
 * `get` fails with `key-missing` when there is none or the key store is locked; it never throws for that.
 */
export interface KeyVault {
  get(ref: KeyRef): Promise<Result<Secret>>;
  set(ref: KeyRef, key: Secret): Promise<Result<void>>;
  remove(ref: KeyRef): Promise<void>;
}

/** The stable text of a reference, for maps and settings. */
export const keyRefText = (ref: KeyRef): string =>
  ref.kind === 'api-key' ? `api-key:${ref.account}` : `profile-key:${ref.profile}`;
