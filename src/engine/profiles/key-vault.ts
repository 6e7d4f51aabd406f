import type { AccountId, ProfileId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import type { Secret } from '../secret.ts';

/** Names a key without holding it: the account's API key, one client's Profile-Key, or the login of one proxy. */
export type KeyRef =
  | { readonly kind: 'api-key'; readonly account: AccountId }
  | { readonly kind: 'profile-key'; readonly profile: ProfileId }
  | { readonly kind: 'proxy-login'; readonly address: string };

/**
 * Where keys live. In the app: ciphertext by the system's key store; headless: environment or key file; tests: memory.
 * `get` fails with `key-missing` when there is none or the key store is locked; it never throws for that.
 */
export interface KeyVault {
  get(ref: KeyRef): Promise<Result<Secret>>;
  set(ref: KeyRef, key: Secret): Promise<Result<void>>;
  /** Keeps all of them by one durable write, or none. */
  setAll(keys: readonly (readonly [KeyRef, Secret])[]): Promise<Result<void>>;
  remove(ref: KeyRef): Promise<void>;
}

/** The stable text of a reference, for maps and settings. */
export function keyRefText(ref: KeyRef): string {
  if (ref.kind === 'proxy-login') return `proxy-login:${ref.address}`;
  return ref.kind === 'api-key' ? `api-key:${ref.account}` : `profile-key:${ref.profile}`;
}
